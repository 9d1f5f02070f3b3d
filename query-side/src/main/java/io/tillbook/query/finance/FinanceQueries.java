package io.tillbook.query.finance;

import io.tillbook.api.finance.AccountRole;
import io.tillbook.api.finance.Chart;
import io.tillbook.api.finance.FiscalYear;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.LookThrough;
import io.tillbook.query.graphql.LookThrough.Part;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.graphql.ResultTooLarge;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.sight.Sight;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers questions about the books. */
@Controller
final class FinanceQueries {
    private static final int MOST_ENTRIES = 20_000;
    private static final int PAGE = 500;
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private final FinanceViews views;
    private final BookTies ties;
    private final Books books;

    FinanceQueries(FinanceViews views, BookTies ties, Books books) {
        this.views = views;
        this.ties = ties;
        this.books = books;
    }

    /** The sums before a period and through its end. */
    private record Span(Sums before, Sums through) {}

    private Span span(LocalDate from, LocalDate to, @Nullable String location, @Nullable Long knownAt) {
        inOrder(from, to);
        LocationId at = BadArgument.parseIfGiven("location", location, LocationId::new);
        return new Span(books.through(from.minusDays(1), at, knownAt), books.through(to, at, knownAt));
    }

    private static void inOrder(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new BadArgument("to", "must not be before from");
        }
    }

    @QueryMapping
    TrialBalance trialBalance(@Argument LocalDate from, @Argument LocalDate to, @Argument @Nullable String location,
            @Argument Chart chart, @Argument @Nullable Long knownAt) {
        Span span = span(from, to, location, knownAt);
        return TrialBalance.of(span.before, span.through, chart);
    }

    @QueryMapping
    List<ProfitAndLoss> profitAndLoss(@Argument LocalDate from, @Argument LocalDate to,
            @Argument @Nullable String location, @Argument ProfitAndLoss.Grouping groupBy, @Argument Chart chart,
            @Argument @Nullable Long knownAt) {
        Span span = span(from, to, location, knownAt);
        List<ProfitAndLoss> groups = ProfitAndLoss.of(span.before, span.through, groupBy, chart);
        if (groups.size() > ProfitAndLoss.MOST_GROUPS) {
            throw new ResultTooLarge("more than " + ProfitAndLoss.MOST_GROUPS + " groups: ask for one location");
        }
        return groups;
    }

    @QueryMapping
    BalanceSheet balanceSheet(@Argument LocalDate on, @Argument @Nullable String location, @Argument Chart chart,
            @Argument @Nullable Long knownAt) {
        LocationId at = BadArgument.parseIfGiven("location", location, LocationId::new);
        return BalanceSheet.of(books.through(on, at, knownAt), chart);
    }

    @QueryMapping
    CashFlow cashFlow(@Argument LocalDate from, @Argument LocalDate to, @Argument @Nullable String location,
            @Argument @Nullable Long knownAt) {
        Span span = span(from, to, location, knownAt);
        return CashFlow.of(span.before, span.through);
    }

    @QueryMapping
    VatRegister vatRegister(@Argument LocalDate from, @Argument LocalDate to, @Argument @Nullable String location,
            @Argument @Nullable Long knownAt) {
        Span span = span(from, to, location, knownAt);
        return VatRegister.of(span.before, span.through);
    }

    @QueryMapping
    Connection<JournalEntry> journal(@Argument LocalDate from, @Argument LocalDate to, @Argument Chart chart,
            @Argument @Nullable Integer first, @Argument @Nullable String after) {
        inOrder(from, to);
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page, views.entries(from, to, page.after(), page.limit()), StoredView::key,
                found -> JournalEntry.of(found.view(), chart));
    }

    /** An account with its entries: opening and closing are of the whole period, whichever page is asked for. */
    record ExplainedAccount(ShownAccount account, Money openingMinor, Money closingMinor,
            Connection<JournalEntry> entries) {}

    @QueryMapping
    ExplainedAccount explainAccount(@Argument AccountRole role, @Argument LocalDate from, @Argument LocalDate to,
            @Argument Chart chart, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        Span span = span(from, to, null, null);
        return new ExplainedAccount(ShownAccount.of(role, chart), span.before.of(role).balance(),
                span.through.of(role).balance(), LookThrough.page(PageRequest.of(first, after),
                        key -> part(role, views.entries(from, to, key, PAGE)), StoredView::key,
                        each -> JournalEntry.of(each.view(), chart)));
    }

    private static Part<StoredView<JournalView>> part(AccountRole role, List<StoredView<JournalView>> looked) {
        return new Part<>(looked.stream().filter(entry -> touches(entry.view(), role)).toList(), looked.size(),
                looked.size() < PAGE ? null : looked.getLast().key());
    }

    private static boolean touches(JournalView entry, AccountRole role) {
        return entry.lines().stream().anyMatch(line -> line.role() == role);
    }

    @QueryMapping
    List<TieOut> tieOuts() {
        return ties.all();
    }

    @QueryMapping
    List<ClosedPeriod> closedPeriods() {
        return views.allClosings().stream().map(this::shown).toList();
    }

    /** What was recorded between seeing and closing is in the month as well, and nobody has seen it. */
    private ClosedPeriod shown(ClosingView closing) {
        Sums closed = Sight.everything()
                .read(() -> books.through(closing.period().lastDay(), null, closing.closedAt()));
        return new ClosedPeriod(closing.period(), closing.seenPosition(), closing.sha256(), closing.by(),
                TrialBalance.hash(closed).equals(closing.sha256()), closing.isOpen());
    }

    /**
     * A year that was closed.
     *
     * @param isIntact whether its profit, as it was known when it was closed, is what was told
     */
    record ClosedYear(FiscalYear year, Money profitMinor, long seenPosition, @Nullable EmployeeId by,
            boolean isIntact) {}

    @QueryMapping
    List<ClosedYear> closedYears() {
        return views.allYears().stream().map(this::shown).toList();
    }

    private ClosedYear shown(YearView closed) {
        Sums through =
                Sight.everything().read(() -> books.through(closed.year().lastDay(), null, closed.closedAt()));
        return new ClosedYear(closed.year(), closed.profitMinor(), closed.seenPosition(), closed.by(),
                BalanceSheet.profit(through).equals(closed.profitMinor()));
    }

    @QueryMapping
    String bookText(@Argument BookFormat format, @Argument LocalDate from, @Argument LocalDate to,
            @Argument Chart chart, @Argument String currency) {
        if (!CURRENCY.matcher(currency).matches()) {
            throw new BadArgument("currency", "must be three letters A to Z");
        }
        Span span = span(from, to, null, null);
        List<JournalView> entries = views.entries(from, to, null, MOST_ENTRIES + 1)
                .stream()
                .map(StoredView::view)
                .toList();
        if (entries.size() > MOST_ENTRIES) {
            throw new ResultTooLarge("more than " + MOST_ENTRIES + " entries: ask for a shorter period");
        }
        return new BookText(format, chart, currency).of(from, to, span.before, entries, span.through);
    }
}
