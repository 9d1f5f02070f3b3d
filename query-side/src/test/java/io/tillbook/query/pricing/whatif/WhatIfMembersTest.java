package io.tillbook.query.pricing.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.members.MemberEvent.MemberMergedInto;
import io.tillbook.api.members.MemberEvent.MemberRegistered;
import io.tillbook.api.members.MemberEvent.MembersMerged;
import io.tillbook.api.members.RegistrationChannel;
import io.tillbook.api.members.segment.SegmentEvent.SegmentsAssigned;
import io.tillbook.api.members.segment.SegmentId;
import io.tillbook.api.members.tier.TierCause;
import io.tillbook.api.members.tier.TierEvent.MemberSpent;
import io.tillbook.api.members.tier.TierEvent.TierChanged;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Period;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.UseLimit;
import io.tillbook.api.pricing.rule.When;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.query.catalog.Products;
import io.tillbook.query.checkout.KnownMembers;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.pricing.whatif.WhatIfQuestion.Store;
import io.tillbook.query.testing.FoldingSide;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drafts for members, who are what they were when they bought. */
class WhatIfMembersTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-06-21T12:00:00+08:00");
    private static final LocationId STORE = new LocationId("S1");
    private static final Rule OFF = Rule.of(Layer.ORDER, Scope.ALL, new Need.None(), new Benefit.Off(Money.of(100)));

    @TempDir Path directory;

    private final HistoryBuilder history = new HistoryBuilder();
    private FoldingSide side;
    private int sales;

    @BeforeEach
    void open() {
        side = new FoldingSide(TestDatabase.EMBEDDED.properties(directory));
    }

    @AfterEach
    void close() {
        side.close();
    }

    private void register(String... members) {
        for (String member : members) {
            history.add("member-" + member, new MemberRegistered(new MemberId(member), STORE,
                    RegistrationChannel.STORE, null, null));
        }
    }

    private void sell(@Nullable String member, OffsetDateTime at) {
        String sale = "T" + ++sales;
        SoldLine line = new SoldLine(1, new Sku("tea"), "food", Quantity.of(1), null, Money.of(1_000), Money.ZERO,
                Money.of(1_000), Money.of(500), null, null);
        history.add("sale-" + sale, new SaleCompleted(new SaleId(sale), new ReceiptNo(sale), STORE,
                new RegisterId("K1"), null, member == null ? null : new MemberId(member), at, at.toLocalDate(),
                List.of(line), List.of(), Money.ZERO, null, null));
    }

    private void spent(String member, OffsetDateTime at) {
        history.add("memberaccount-" + member, new MemberSpent(new MemberId(member), new SaleId("T" + sales),
                at.toLocalDate(), at, Money.of(1_000)));
    }

    private void tier(String member, @Nullable String tier, OffsetDateTime at) {
        history.add("memberaccount-" + member, new TierChanged(new MemberId(member), null, tier,
                tier == null ? null : at.toLocalDate().plusYears(1), null, TierCause.SET, at, null, null, null));
    }

    private void merge(String from, String into, OffsetDateTime at) {
        history.add("member-" + from, new MemberMergedInto(new MemberId(from), new MemberId(into), at.toInstant()))
                .add("member-" + into, new MembersMerged(new MemberId(into), new MemberId(from), null));
    }

    private WhatIfState answer(Rule rule) {
        side.record(history.events());
        return answer(rule, history.events().size());
    }

    private WhatIfState answer(Rule rule, long toPosition) {
        List<Store> stores = List.of(new Store(STORE, null, PricingPolicy.USUAL));
        PublishedRule draft = PublishedRule.of("draft", rule);
        WhatIfQuestion question = new WhatIfQuestion(PricedBasket.ENGINE, Baseline.AS_SOLD, draft.promotion(),
                Map.of(), List.of(), stores, 0, toPosition, null, null, true);
        WhatIfRun run = new WhatIfRun(question,
                new TriedDraft(draft, List.of(), Map.of(), stores, _ -> Optional.empty()), side.bean(EventLog.class),
                side.bean(Products.class), side.bean(KnownMembers.class).past(), WhatIfState.at(0));
        while (!run.isDone()) {
            run.page();
        }
        return run.state();
    }

    private static Map<String, Long> reached(WhatIfState state, WhatIfRow.By by) {
        return state.rows()
                .stream()
                .filter(row -> row.by() == by)
                .collect(Collectors.toMap(WhatIfRow::key, row -> row.figures().reached()));
    }

    @Test
    void aTierIsThatOfTheMomentOfTheBasket() {
        register("lan");
        sell("lan", NOON);
        tier("lan", "GOLD", NOON.plusHours(1));
        sell("lan", NOON.plusHours(2));
        sell("lan", NOON.plusMinutes(30)); // recorded late
        tier("lan", null, NOON.plusHours(3));
        sell("lan", NOON.plusHours(4));
        sell("stranger", NOON);
        sell(null, NOON);
        WhatIfState gold = answer(OFF.when(When.tiers("GOLD")));

        assertThat(gold.total().baskets()).isEqualTo(6);
        assertThat(gold.total().reached()).isOne();
        assertThat(reached(gold, WhatIfRow.By.TIER))
                .isEqualTo(Map.of("GOLD", 1L, "NONE", 0L, "UNKNOWN", 0L, "", 0L));
        assertThat(reached(gold, WhatIfRow.By.SEGMENT)).isEqualTo(Map.of("NONE", 1L, "UNKNOWN", 0L, "", 0L));
    }

    @Test
    void whatHappensLaterChangesNoAnswer() {
        register("lan");
        tier("lan", "GOLD", NOON);
        sell("lan", NOON.plusHours(1));
        long asked = history.events().size();
        WhatIfState before = answer(OFF.when(When.tiers("GOLD")));
        int known = history.events().size();
        for (int month = 1; month <= 20; month++) {
            tier("lan", month % 2 == 0 ? "GOLD" : null, NOON.plusMonths(month));
        }
        register("wei");
        merge("lan", "wei", NOON.plusMonths(21));
        side.record(history.events().subList(known, history.events().size()));

        assertThat(answer(OFF.when(When.tiers("GOLD")), asked)).isEqualTo(before)
                .satisfies(state -> assertThat(state.total().reached()).isOne());
    }

    @Test
    void segmentsAndFirstPurchasesAreThoseOfThen() {
        register("lan");
        sell("lan", NOON);
        spent("lan", NOON);
        history.add("memberaccount-lan", new SegmentsAssigned(new MemberId("lan"), List.of(new SegmentId("vip")),
                List.of(new SegmentId("vip")), List.of(), NOON.plusHours(1)));
        sell("lan", NOON.plusHours(2));
        spent("lan", NOON.plusHours(2));
        Rule ofVip = OFF.when(new When(Period.StoreLocal.ALWAYS, List.of(), Set.of(), Set.of(), Set.of(), true,
                Set.of(), Set.of("vip"), null, false, null));
        Rule first = OFF.when(new When(Period.StoreLocal.ALWAYS, List.of(), Set.of(), Set.of(), Set.of(), true,
                Set.of(), Set.of(), null, true, null));
        side.record(history.events());

        assertThat(reached(answer(ofVip, history.events().size()), WhatIfRow.By.SEGMENT))
                .isEqualTo(Map.of("vip", 1L, "NONE", 0L));
        assertThat(reached(answer(first, history.events().size()), WhatIfRow.By.SEGMENT))
                .as("the one before the assignment")
                .isEqualTo(Map.of("vip", 0L, "NONE", 1L));
    }

    /** Two before they become one, who has used it up by then; the old id is theirs still. */
    @Test
    void aLimitCountsAllIdsOfAPerson() {
        register("lan", "wei", "chen");
        sell("lan", NOON);
        sell("wei", NOON.plusHours(1));
        merge("lan", "wei", NOON.plusHours(2));
        sell("wei", NOON.plusHours(3));
        sell("lan", NOON.plusHours(4));
        sell("chen", NOON.plusHours(5));
        side.record(history.events());

        Rule twice = OFF.limit(new UseLimit(null, null, 2, null, null, null, null));
        assertThat(answer(twice, history.events().size()).total().reached()).isEqualTo(3);
        Rule thrice = OFF.limit(new UseLimit(null, null, 3, null, null, null, null));
        assertThat(answer(thrice, history.events().size()).total().reached()).isEqualTo(4);
    }
}
