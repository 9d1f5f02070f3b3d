package io.tillbook.query.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.finance.AccountRole;
import io.tillbook.api.finance.CashCause;
import io.tillbook.api.finance.Chart;
import io.tillbook.api.finance.EntryId;
import io.tillbook.api.finance.FinanceEvent.EntryPosted;
import io.tillbook.api.finance.FinanceEvent.PeriodClosed;
import io.tillbook.api.finance.FinanceEvent.YearClosed;
import io.tillbook.api.finance.FiscalYear;
import io.tillbook.api.finance.ManualLine;
import io.tillbook.api.finance.Period;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.sight.Sight;
import io.tillbook.query.testing.FoldingSide;
import io.tillbook.query.testing.HistoryBuilder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions about books of a shop whose rent the chain pays. */
class FinanceQueriesTest {
    private static final LocationId SHOP = new LocationId("S-1");
    private static final LocalDate DAY = LocalDate.parse("2026-10-05");
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final Period OCTOBER = new Period("2026-10");

    @TempDir Path directory;

    private final HistoryBuilder history = new HistoryBuilder().at(OffsetDateTime.parse("2026-11-02T09:00:00+08:00"));
    private FoldingSide side;
    private FinanceQueries queries;

    @BeforeEach
    void open() {
        side = new FoldingSide(ViewsProperties.in(directory));
        queries = side.bean(FinanceQueries.class);
    }

    @AfterEach
    void close() {
        side.close();
    }

    private FinanceQueriesTest rent(String id) {
        return rent(id, DAY);
    }

    private FinanceQueriesTest closed(Period month) {
        history.add("closings", new PeriodClosed(month, history.events().size(), "0".repeat(64), null));
        return this;
    }

    private FinanceQueriesTest rent(String id, LocalDate day) {
        history.add("entry-" + id, new EntryPosted(new EntryId(id), day, CashCause.OTHER_OPERATING, "rent",
                List.of(new ManualLine(AccountRole.SELLING, Money.of(100), null, SHOP),
                        new ManualLine(AccountRole.BANK, null, Money.of(100), null)),
                null));
        return this;
    }

    private void folded() {
        side.record(history.events());
        side.absorb(history.events());
    }

    private String seen() {
        return queries.trialBalance(DAY, OCTOBER.lastDay(), null, Chart.INTERNATIONAL, 1L).sha256();
    }

    @Test
    void whoSeesSomeStoresIsNotAlarmed() {
        rent("1").folded();
        String hash = seen();
        try (FoldingSide other = new FoldingSide(ViewsProperties.in(directory.resolve("other")))) {
            history.add("closings", new PeriodClosed(OCTOBER, 1, hash, null));
            other.record(history.events());
            other.absorb(history.events());
            FinanceQueries asked = other.bean(FinanceQueries.class);
            Sight.of(Set.of(SHOP)).read(() -> {
                assertThat(asked.tieOuts()).noneMatch(TieOut::isBroken);
                assertThat(asked.closedPeriods()).singleElement().matches(ClosedPeriod::isIntact);
                return true;
            });
        }
    }

    @Test
    void whatNobodyHasSeenBeforeTheMonthWasClosedIsFound() {
        rent("1").rent("2").folded();
        String hash = seen();
        try (FoldingSide other = new FoldingSide(ViewsProperties.in(directory.resolve("other")))) {
            history.add("closings", new PeriodClosed(OCTOBER, 1, hash, null));
            other.record(history.events());
            other.absorb(history.events());
            assertThat(other.bean(FinanceQueries.class).closedPeriods()).singleElement()
                    .matches(period -> !period.isIntact());
        }
    }

    @Test
    void daysReachAsFarAsThereAreAny() {
        rent("1").folded();
        assertThat(queries.journal(DAY, LAST_DAY, Chart.INTERNATIONAL, 10, null).edges()).hasSize(1);
        assertThat(queries.journal(DAY, DAY, Chart.INTERNATIONAL, 10, null).edges()).hasSize(1);
        assertThat(queries.journal(DAY.minusDays(3), DAY.minusDays(1), Chart.INTERNATIONAL, 10, null).edges())
                .isEmpty();
    }

    /** Rent of 1.00 is a loss, which is retained from New Year on; no figure of the year changes by that. */
    @Test
    void aClosedYearKeepsItsFiguresAndTheNextOneBeginsWithThem() {
        rent("1");
        history.add("closings", new PeriodClosed(new Period("2026-12"), 1, "0".repeat(64), null))
                .add("closings", new YearClosed(new FiscalYear("2026"), Money.of(-100), 1, null));
        folded();
        LocalDate newYear = LocalDate.parse("2027-01-01");
        BalanceSheet before = queries.balanceSheet(newYear.minusDays(1), null, Chart.INTERNATIONAL, null);
        BalanceSheet after = queries.balanceSheet(newYear, null, Chart.INTERNATIONAL, null);
        assertThat(before.profitMinor()).isEqualTo(Money.of(-100));
        assertThat(before.equity()).isEmpty();
        assertThat(after.profitMinor()).isEqualTo(Money.ZERO);
        assertThat(after.equity()).singleElement()
                .satisfies(line -> assertThat(line.amountMinor()).isEqualTo(Money.of(-100)));
        assertThat(List.of(before, after)).allSatisfy(
                sheet -> assertThat(sheet.assetsMinor()).isEqualTo(sheet.claimsMinor()));
        TrialBalance next = queries.trialBalance(newYear, newYear, null, Chart.INTERNATIONAL, null);
        queries.trialBalance(DAY, newYear.minusDays(1), null, Chart.INTERNATIONAL, null)
                .rows()
                .forEach(row -> assertThat(next.rows()).anyMatch(opened -> opened.account().equals(row.account())
                        && opened.openingMinor().equals(row.closingMinor())));
        assertThat(queries.profitAndLoss(newYear, newYear, null, ProfitAndLoss.Grouping.NONE, Chart.INTERNATIONAL,
                null)).allSatisfy(group -> assertThat(group.profitMinor()).isEqualTo(Money.ZERO));
        assertThat(queries.closedYears()).singleElement().matches(FinanceQueries.ClosedYear::isIntact);
    }

    /** Losses of 1.00 in two years: each is retained once, whether they are closed one by one or together. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void eachYearIsRetainedOnce(boolean oneByOne) {
        FiscalYear first = new FiscalYear("2026");
        FiscalYear last = first.next();
        rent("1", DAY).closed(first.lastMonth());
        if (oneByOne) {
            // January is closed already, so it counts for February.
            closed(new Period("2027-01"));
            history.add("closings", new YearClosed(first, Money.of(-100), history.events().size(), null));
        }
        rent("2", DAY.plusYears(1)).closed(last.lastMonth());
        history.add("closings",
                new YearClosed(last, Money.of(oneByOne ? -100 : -200), history.events().size(), null));
        folded();
        BalanceSheet end = queries.balanceSheet(last.lastDay(), null, Chart.INTERNATIONAL, null);
        assertThat(end.profitMinor()).isEqualTo(Money.of(oneByOne ? -100 : -200));
        BalanceSheet after = queries.balanceSheet(last.next().firstDay(), null, Chart.INTERNATIONAL, null);
        assertThat(after.profitMinor()).isEqualTo(Money.ZERO);
        assertThat(after.equity()).singleElement()
                .satisfies(line -> assertThat(line.amountMinor()).isEqualTo(Money.of(-200)));
        assertThat(queries.closedYears()).isNotEmpty().allMatch(FinanceQueries.ClosedYear::isIntact);
    }

    @Test
    void aProfitThatNobodyHasSeenIsFound() {
        rent("1");
        history.add("closings", new YearClosed(new FiscalYear("2026"), Money.of(100), 1, null));
        folded();
        assertThat(queries.closedYears()).singleElement().matches(closed -> !closed.isIntact());
    }

    /** Of 1,500 entries that do not concern an account, one request looks at a part and says where to go on. */
    @Test
    void anAccountThatHasNoEntriesIsNotLookedForInAllOfTheJournal() {
        for (int number = 0; number < 1_500; number++) {
            rent(String.valueOf(number));
        }
        folded();
        assertThat(queries.explainAccount(AccountRole.CAPITAL, DAY, DAY, Chart.INTERNATIONAL, 10, null).entries())
                .satisfies(page -> {
                    assertThat(page.edges()).isEmpty();
                    assertThat(page.pageInfo().hasNextPage()).isTrue();
                });
    }
}
