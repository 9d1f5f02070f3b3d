package io.tillbook.query.finance;

import io.tillbook.api.finance.AccountRole;
import io.tillbook.api.finance.BankAccount;
import io.tillbook.api.kernel.Money;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.sight.Sight;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers questions about statements of the bank. */
@Controller
final class BankQueries {
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

    /** Only who sees the whole chain has found the lines, and what they may be is the chain's as well. */
    @BatchMapping(typeName = "BankLine", field = "proposals")
    Map<BankLineView, List<BankMovementView>> proposals(List<BankLineView> lines) {
        return Sight.everything().read(() -> new BankProposals(views).of(lines));
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
