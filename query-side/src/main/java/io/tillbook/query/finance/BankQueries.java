package io.tillbook.query.finance;

import io.tillbook.api.finance.AccountRole;
import io.tillbook.api.finance.BankAccount;
import io.tillbook.api.kernel.Money;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.sight.Sight;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers questions about statements of the bank. */
@Controller
final class BankQueries {
    /** As many days as a transfer takes over the longest holidays. */
    private static final int MOST_DAYS_APART = 10;
    private static final int MOST_LOOKED_AT = 50;
    private static final int MOST_PROPOSALS = 5;

    private final BankViews views;
    private final Books books;
    private final SteadyRead steady;

    BankQueries(BankViews views, Books books, SteadyRead steady) {
        this.views = views;
        this.books = books;
        this.steady = steady;
    }

    @QueryMapping
    Connection<BankLineView> bankLines(@Argument @Nullable String account, @Argument @Nullable BankLineState state,
            @Argument @Nullable Integer first, @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page,
                views.lines(BadArgument.parseIfGiven("account", account, BankAccount::new), state, page),
                found -> found.view().order(), StoredView::view);
    }

    @QueryMapping
    Connection<BankMovementView> bankMovements(@Argument @Nullable BankLineState state,
            @Argument @Nullable Integer first, @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page, views.movements(state, page), StoredView::key, StoredView::view);
    }

    @SchemaMapping(typeName = "BankMovement")
    long position(BankMovementView movement) {
        return movement.eventPosition();
    }

    /** What an open line may be: what has its reference, and what is as much, the nearest day first. */
    @SchemaMapping(typeName = "BankLine")
    List<BankMovementView> proposals(BankLineView line) {
        if (line.state() != BankLineState.OPEN) {
            return List.of();
        }
        String reference = line.reference();
        List<BankMovementView> proposed = new ArrayList<>(
                reference == null ? List.of() : views.ofReference(reference, MOST_PROPOSALS));
        views.ofAmount(line.amountMinor(), line.day().minusDays(MOST_DAYS_APART),
                line.day().plusDays(MOST_DAYS_APART), MOST_LOOKED_AT)
                .stream()
                .filter(movement -> !proposed.contains(movement))
                .sorted(Comparator.comparingLong(movement -> apart(movement, line.day())))
                .forEach(proposed::add);
        return proposed.stream().limit(MOST_PROPOSALS).toList();
    }

    private static long apart(BankMovementView movement, LocalDate day) {
        LocalDate posted = movement.day();
        return posted == null ? Long.MAX_VALUE : Math.abs(ChronoUnit.DAYS.between(posted, day));
    }

    /**
     * The bank's side and that of the books: each with what only the other one has, they are the same.
     *
     * @param booksMinor what the books say is at the bank
     * @param statementsMinor what all lines add up to
     * @param openLines lines that nobody has said anything of
     * @param openMovements what the books have posted and no line has told of
     */
    record BankReconciliation(Money booksMinor, Money statementsMinor, int openLines, Money openLinesMinor,
            int openMovements, Money openMovementsMinor, Money booksAdjustedMinor, Money statementsAdjustedMinor) {}

    @QueryMapping
    BankReconciliation bankReconciliation() {
        return Sight.everything().read(() -> steady.of(this::reconciled, _ -> false));
    }

    private BankReconciliation reconciled() {
        BankTotalsView all = views.all();
        Money inBooks = books.now().of(AccountRole.BANK).balance();
        return new BankReconciliation(inBooks, all.linesMinor(), all.lines() - all.matchedLines(),
                all.openLinesMinor(), all.movements() - all.matchedMovements(), all.openMovementsMinor(),
                inBooks.plus(all.openLinesMinor()), all.linesMinor().plus(all.openMovementsMinor()));
    }
}
