package io.tillbook.query.pricing.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Principal;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.query.catalog.Locations;
import io.tillbook.query.catalog.Products;
import io.tillbook.query.checkout.KnownMembers;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.pricing.promotion.Promotions;
import io.tillbook.query.store.StateStore;
import io.tillbook.query.testing.FoldingSide;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.TestDatabase;
import io.tillbook.query.testing.TestEventStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Jobs that are stopped and gone on with come to what those come to that nobody disturbs. */
@ExtendWith(ForeignDatabases.class)
class WhatIfsTest {
    private static final int SALES = 4_500;
    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2026-05-01T08:00:00+08:00");
    private static final Rule FROM_20_LESS_2 =
            Rule.of(Layer.ORDER, Scope.ALL, Need.Amount.from(2_000), new Benefit.Off(Money.of(200)));
    private static final WhatIfRequest ASKED = new WhatIfRequest(null, null, "a rule", Baseline.AS_SOLD, List.of(),
            null, null, null, null);

    @TempDir private Path directory;
    private final TestEventStore store = new TestEventStore();
    private final EventLog log = new EventLog(store, HistoryBuilder::nameOf);
    private FoldingSide side;

    @BeforeEach
    void sell() {
        HistoryBuilder history = new HistoryBuilder().at(FIRST)
                .add("location-S1", new LocationOpened(new LocationId("S1"), "S1", LocationKind.STORE, null,
                        ZoneId.of("Asia/Shanghai"), NegativeStock.ALLOW));
        for (int number = 0; number < SALES; number++) {
            history.add("sale-" + number, sale(number));
        }
        side = new FoldingSide(TestDatabase.judged().properties(directory));
        side.absorb(history.events().subList(0, 1));
        store.append(history.events());
    }

    @AfterEach
    void close() {
        side.close();
        store.close();
    }

    /** All on one day, within ten hours, of thirty categories. */
    private static SaleCompleted sale(int number) {
        OffsetDateTime at = FIRST.plusSeconds(8L * number);
        SoldLine line = new SoldLine(1, new Sku("P" + number % 30), "food/" + number % 30, Quantity.of(1), null,
                Money.of(1_500 + number % 1_000), Money.ZERO, Money.of(1_500 + number % 1_000), Money.of(900), null,
                null);
        return new SaleCompleted(new SaleId("T" + number), new ReceiptNo("R" + number), new LocationId("S1"),
                new RegisterId("K1"), null, null, at, at.toLocalDate(), List.of(line), List.of(), Money.ZERO, null,
                null);
    }

    private WhatIfs jobs() {
        StateStore state = side.bean(StateStore.class);
        return new WhatIfs(new WhatIfViews(state, state.repository(WhatIfRecordRepository.class)), questions(), log,
                side.bean(Products.class), side.bean(KnownMembers.class), new Ticking());
    }

    private WhatIfQuestions questions() {
        return new WhatIfQuestions(side.bean(Promotions.class), side.bean(Locations.class), log,
                _ -> PromotionRule.of(FROM_20_LESS_2), InstantSource.fixed(FIRST.toInstant()));
    }

    /** A clock by which each turn has time for one page. */
    private static final class Ticking implements InstantSource {
        private Instant now = FIRST.toInstant();

        @Override
        public Instant instant() {
            now = now.plusMillis(1_500);
            return now;
        }
    }

    @Test
    void whatIsCancelledGoesOnWhereItWasAlsoInAnotherProcess() {
        WhatIfs jobs = jobs();
        String job = jobs.ask(ASKED, Principal.SERVER).orElseThrow().id();
        assertThat(jobs.step()).isTrue();
        WhatIfRecord begun = jobs.find(job).orElseThrow();
        assertThat(begun.status()).isEqualTo(WhatIfStatus.RUNNING);
        assertThat(begun.state().position()).isBetween(1L, SALES - 1L);

        assertThat(jobs.cancel(job).orElseThrow().status()).isEqualTo(WhatIfStatus.CANCELLED);
        assertThat(jobs.step()).as("nothing is to be done").isFalse();
        assertThat(jobs.find(job).orElseThrow().state()).isEqualTo(begun.state());

        WhatIfs others = jobs();
        assertThat(others.ask(ASKED, Principal.SERVER).orElseThrow().id()).isEqualTo(job);
        assertThat(others.step()).isTrue();
        assertThat(others.find(job).orElseThrow().state().position()).isGreaterThan(begun.state().position());
        finish(others);

        WhatIfRecord done = others.find(job).orElseThrow();
        assertThat(done.status()).isEqualTo(WhatIfStatus.DONE);
        assertThat(done.resultHash()).isEqualTo(WhatIfQuestion.digest(undisturbed(done.question()).toString()));
        assertThat(others.cancel(job).orElseThrow()).as("what is done stays").isEqualTo(done);
    }

    private static void finish(WhatIfs jobs) {
        for (int turn = 0; jobs.step(); turn++) {
            assertThat(turn).isLessThan(SALES);
        }
    }

    private WhatIfState undisturbed(WhatIfQuestion question) {
        WhatIfRun run = new WhatIfRun(question, questions().draft(question), log, side.bean(Products.class),
                side.bean(KnownMembers.class).past(), WhatIfState.at(question.fromPosition()));
        while (!run.isDone()) {
            run.page();
        }
        return run.state();
    }

    /** What is stored between two turns is as large after a thousand sales as after all. */
    @Test
    void whatIsKeptDoesNotGrowWithTheSales() {
        WhatIfs jobs = jobs();
        String job = jobs.ask(ASKED, Principal.SERVER).orElseThrow().id();
        while (jobs.find(job).orElseThrow().state().position() < SALES / 2) {
            assertThat(jobs.step()).isTrue();
        }
        WhatIfState half = jobs.find(job).orElseThrow().state();
        finish(jobs);
        WhatIfState all = jobs.find(job).orElseThrow().state();

        assertThat(all.total().baskets()).isEqualTo(SALES).isGreaterThan(half.total().baskets());
        assertThat(all.rows()).hasSizeLessThanOrEqualTo(half.rows().size() + 10).hasSizeLessThan(60);
        assertThat(all.used().members()).isEmpty();
        assertThat(all.toString().length()).isLessThan(2 * half.toString().length());
    }
}
