package io.tillbook.query.pricing.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.OnReturn;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.UseLimit;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnedLine;
import io.tillbook.api.returns.ReturnsEvent.SaleLinesReturned;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.query.catalog.Products;
import io.tillbook.query.checkout.KnownMembers;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.pricing.whatif.WhatIfQuestion.Store;
import io.tillbook.query.testing.FoldingSide;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.TestDatabase;
import io.tillbook.query.testing.TestEventStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Many sales of two stores, looked at in one go and bit by bit. */
@ExtendWith(ForeignDatabases.class)
class WhatIfRunTest {
    private static final int SALES = 3_500;
    private static final int EACH = 10;
    private static final int END = SALES + SALES / EACH;
    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2026-05-01T08:00:00+08:00");
    private static final Rule EACH_20_LESS_2 = Rule.of(Layer.ORDER, Scope.ALL,
            new Need.Amount(Money.of(2_000), true, 3), new Benefit.Off(Money.of(200)));

    @TempDir static Path directory;

    private static FoldingSide side;
    private static TestEventStore store;
    private static List<SaleCompleted> sales;

    @BeforeAll
    static void sell() {
        side = new FoldingSide(TestDatabase.judged().properties(directory));
        store = new TestEventStore();
        Random random = new Random(7);
        sales = new ArrayList<>();
        HistoryBuilder history = new HistoryBuilder().at(FIRST);
        for (int number = 0; number < SALES; number++) {
            SaleCompleted sale = sale(number, random);
            sales.add(sale);
            history.add(stream(sale), sale);
        }
        for (int number = 0; number < SALES; number += EACH) {
            history.add(stream(sales.get(number)), returned(sales.get(number)));
        }
        store.append(history.events());
    }

    @AfterAll
    static void stop() {
        side.close();
        store.close();
    }

    private static String stream(SaleCompleted sale) {
        return "sale-" + sale.saleId().value();
    }

    private static SaleLinesReturned returned(SaleCompleted sale) {
        SoldLine line = sale.lines().getFirst();
        return new SaleLinesReturned(sale.saleId(), new ReturnId("of-" + sale.saleId().value()),
                List.of(new ReturnedLine(1, line.sku(), line.category(), Quantity.of(1), Money.of(1), Money.ZERO, true,
                        null)),
                List.of());
    }

    private static SaleCompleted sale(int number, Random random) {
        List<SoldLine> lines = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int lineNo = 1; lineNo <= count; lineNo++) {
            lines.add(line(lineNo, "P" + random.nextInt(20), 1 + random.nextInt(3), 100 + random.nextInt(1_500)));
        }
        MemberId member = random.nextInt(3) == 0 ? new MemberId("M" + random.nextInt(50)) : null;
        return sale(number, random.nextInt(3) == 0 ? "S2" : "S1", member, lines);
    }

    private static SoldLine line(int lineNo, String sku, int pieces, long paid) {
        return new SoldLine(lineNo, new Sku(sku), "food/" + sku, Quantity.of(pieces), null, Money.of(paid + 10),
                Money.of(10), Money.of(paid), Money.of(paid / 2), null, null);
    }

    private static SaleCompleted sale(int number, String location, @Nullable MemberId member, List<SoldLine> lines) {
        OffsetDateTime at = FIRST.plusMinutes(number);
        return new SaleCompleted(new SaleId("sale-" + number), new ReceiptNo("R" + number), new LocationId(location),
                new RegisterId("K1"), null, member, at, at.toLocalDate(), lines, List.of(), Money.ZERO, null, null);
    }

    private static WhatIfRun run(Rule rule, WhatIfState before, @Nullable LocalDate until) {
        return run(rule, List.of(), before, until);
    }

    private static WhatIfRun run(Rule rule, List<PublishedRule> beside, WhatIfState before,
            @Nullable LocalDate until) {
        List<Store> stores = List.of(new Store(new LocationId("S1"), null, PricingPolicy.USUAL));
        WhatIfQuestion question = new WhatIfQuestion(PricedBasket.ENGINE, Baseline.AS_SOLD,
                PublishedRule.of("draft", rule).promotion(), Map.of(), List.of(), stores, 0, END, null,
                until == null ? null : until.toString(), true);
        TriedDraft draft =
                new TriedDraft(PublishedRule.of("draft", rule), beside, Map.of(), stores, _ -> Optional.empty());
        EventLog log = new EventLog(store, HistoryBuilder::nameOf);
        return new WhatIfRun(question, draft, log, side.bean(Products.class),
                side.bean(KnownMembers.class).past(), before);
    }

    private static WhatIfState inOneGo(Rule rule, PublishedRule... beside) {
        WhatIfRun run = run(rule, List.of(beside), WhatIfState.at(0), null);
        while (!run.isDone()) {
            run.page();
        }
        return run.state();
    }

    @Test
    void whatGoesOnFromItsStateComesToTheSame() {
        Rule limited = EACH_20_LESS_2.limit(new UseLimit(2, null, 5, 1, 600, 500, Money.of(150_000)));
        for (Rule rule : List.of(EACH_20_LESS_2, limited)) {
            WhatIfState state = WhatIfState.at(0);
            int pages = 0;
            while (state.position() < END) {
                WhatIfRun run = run(rule, state, null);
                run.page();
                state = run.state();
                pages++;
            }
            assertThat(pages).isGreaterThan(3);
            assertThat(state).isEqualTo(inOneGo(rule));
            assertThat(WhatIfQuestion.digest(state.toString()))
                    .isEqualTo(WhatIfQuestion.digest(inOneGo(rule).toString()));
        }
    }

    @Test
    void countsWhatWasSoldInItsStores() {
        WhatIfFigures total = inOneGo(EACH_20_LESS_2).total();
        List<SaleCompleted> own = sales.stream().filter(sale -> sale.location().value().equals("S1")).toList();
        assertThat(total.baskets()).isEqualTo(own.size()).isLessThan(SALES);
        assertThat(total.revenueBeforeMinor()).isEqualTo(own.stream()
                .flatMap(sale -> sale.lines().stream())
                .mapToLong(line -> line.paidMinor().minor())
                .sum());
        assertThat(total.benefitMinor()).isEqualTo(own.stream()
                .mapToLong(sale -> sale.lines().stream().mapToLong(line -> line.paidMinor().minor()).sum())
                .map(paid -> 200 * Math.min(3, paid / 2_000))
                .sum());
        assertThat(total.revenueAfterMinor()).isEqualTo(total.revenueBeforeMinor() - total.benefitMinor());
    }

    @Test
    void rowsAddUpToTheTotal() {
        WhatIfState state = inOneGo(EACH_20_LESS_2);
        for (WhatIfRow.By by : WhatIfRow.By.values()) {
            List<WhatIfRow> rows = state.rows().stream().filter(row -> row.by() == by).toList();
            assertThat(rows).isNotEmpty();
            assertThat(rows.stream().mapToLong(row -> row.figures().benefitMinor()).sum()).as("%s", by)
                    .isEqualTo(state.total().benefitMinor());
            assertThat(rows.stream().mapToLong(row -> row.figures().costMinor()).sum()).as("%s", by)
                    .isEqualTo(state.total().costMinor());
            assertThat(rows.stream().mapToLong(row -> row.figures().returned().backAfterMinor()).sum()).as("%s", by)
                    .isEqualTo(state.total().returned().backAfterMinor());
        }
    }

    @Test
    void tellsReturnsOfBasketsThatItReaches() {
        WhatIfReturns returned = inOneGo(EACH_20_LESS_2).total().returned();
        assertThat(returned.returns()).isEqualTo(sales.stream()
                .filter(sale -> sale.location().value().equals("S1"))
                .filter(sale -> Integer.parseInt(sale.receiptNo().value().substring(1)) % EACH == 0)
                .filter(sale -> sale.lines().stream().mapToLong(line -> line.paidMinor().minor()).sum() >= 2_000)
                .count()).isPositive();
        assertThat(returned.backAfterMinor()).isLessThan(returned.backBeforeMinor());
        assertThat(returned.recalcMinor()).isPositive();
        WhatIfReturns kept = inOneGo(EACH_20_LESS_2.onReturn(OnReturn.KEEP)).total().returned();
        assertThat(kept.backAfterMinor()).isEqualTo(returned.backAfterMinor() + returned.recalcMinor());
        assertThat(kept.recalcMinor()).isZero();
    }

    @Test
    void membersWhomNobodyHasRegisteredAreUnknown() {
        WhatIfState state = inOneGo(EACH_20_LESS_2);
        for (WhatIfRow.By by : List.of(WhatIfRow.By.TIER, WhatIfRow.By.SEGMENT)) {
            assertThat(state.rows().stream().filter(row -> row.by() == by).map(WhatIfRow::key))
                    .containsExactly("", "UNKNOWN");
        }
        assertThat(state.rows()
                .stream()
                .filter(row -> row.by() == WhatIfRow.By.TIER && row.key().equals("UNKNOWN"))
                .mapToLong(row -> row.figures().baskets())
                .sum())
                .isEqualTo(sales.stream()
                        .filter(sale -> sale.location().value().equals("S1") && sale.member() != null)
                        .count());
    }

    @Test
    void tellsWhenAStoreHasUsedItUp() {
        WhatIfState state = inOneGo(EACH_20_LESS_2.limit(new UseLimit(null, null, null, null, null, 2, null)));
        assertThat(state.total().reached()).isEqualTo(2);
        assertThat(state.ranOutAt()).as("others could use it still").isNull();
        OffsetDateTime second = sales.stream()
                .filter(sale -> sale.location().value().equals("S1"))
                .filter(sale -> sale.lines().stream().mapToLong(line -> line.paidMinor().minor()).sum() >= 2_000)
                .skip(1)
                .map(SaleCompleted::soldAt)
                .findFirst()
                .orElseThrow();
        assertThat(state.used().stores()).singleElement()
                .satisfies(store -> assertThat(store.ranOutAt()).isEqualTo(second.toString()));
    }

    @Test
    void membersUseADraftAsOftenAsTheyMay() {
        WhatIfState once = inOneGo(EACH_20_LESS_2.limit(new UseLimit(null, null, 1, null, null, null, null)));
        assertThat(once.total().reached()).isEqualTo(50);
        assertThat(once.used().members()).hasSize(50).allSatisfy(member -> assertThat(member.times()).isOne());
        WhatIfState daily = inOneGo(EACH_20_LESS_2.limit(new UseLimit(null, null, null, 1, null, null, null)));
        assertThat(daily.total().reached()).isGreaterThan(50);
    }

    @Test
    void budgetsPayForAllThatTheDraftTakesOff() {
        Rule limited = EACH_20_LESS_2.limit(new UseLimit(null, null, null, null, null, null, Money.of(10_000)));
        Rule less = Rule.of(Layer.ORDER, Scope.ALL, new Need.Amount(Money.of(2_000), true, 3),
                new Benefit.Off(Money.of(150)));
        WhatIfState alone = inOneGo(limited);
        WhatIfState instead = inOneGo(limited, PublishedRule.of("less", less));
        assertThat(instead.used()).isEqualTo(alone.used());
        assertThat(instead.ranOutAt()).isNotNull().isEqualTo(alone.ranOutAt());
        assertThat(instead.total().benefitMinor()).as("it takes the place of another one")
                .isEqualTo(alone.total().benefitMinor() / 4);
    }

    @Test
    void endsWhereTheEventsDo() {
        WhatIfRun run = run(EACH_20_LESS_2, WhatIfState.at(SALES - 1), FIRST.toLocalDate());
        run.page();
        assertThat(run.isDone()).isTrue();
        assertThat(run.state().total().baskets()).as("of later days").isZero();
        assertThatThrownBy(run::page).isInstanceOf(WhatIfFailed.class).hasMessageContaining("end at position");
    }
}
