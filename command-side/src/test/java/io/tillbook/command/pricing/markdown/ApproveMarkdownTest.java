package io.tillbook.command.pricing.markdown;

import static io.tillbook.command.pricing.markdown.Dairy.LOT;
import static io.tillbook.command.pricing.markdown.Dairy.MARKDOWN;
import static io.tillbook.command.pricing.markdown.Dairy.PROPOSE;
import static io.tillbook.command.pricing.markdown.Dairy.TODAY;
import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.StreamId;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.Goods;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricingFacts;
import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.basket.ProductKind;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.basket.Search;
import io.tillbook.api.pricing.engine.PricingEngine;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.list.Autonomy;
import io.tillbook.api.pricing.list.PriceListEvent.PriceListOpened;
import io.tillbook.api.pricing.list.PriceListEvent.PriceSet;
import io.tillbook.api.pricing.list.PriceListId;
import io.tillbook.api.pricing.list.PriceScope;
import io.tillbook.api.pricing.markdown.MarkdownCommand.ApproveMarkdown;
import io.tillbook.api.pricing.markdown.MarkdownCommand.RejectMarkdown;
import io.tillbook.api.pricing.markdown.MarkdownEvent.MarkdownApproved;
import io.tillbook.api.pricing.markdown.MarkdownEvent.MarkdownProposed;
import io.tillbook.api.pricing.markdown.MarkdownEvent.MarkdownRejected;
import io.tillbook.api.pricing.markdown.MarkdownId;
import io.tillbook.api.pricing.markdown.MarkdownRejection.ApproverIsProposer;
import io.tillbook.api.pricing.markdown.MarkdownRejection.MarkdownBelowCost;
import io.tillbook.api.pricing.markdown.MarkdownRejection.MarkdownBelowFloor;
import io.tillbook.api.pricing.markdown.MarkdownRejection.MarkdownNotOpen;
import io.tillbook.api.pricing.markdown.MarkdownRejection.MarkdownOutsideBand;
import io.tillbook.api.pricing.markdown.MarkdownRejection.NothingToMarkDown;
import io.tillbook.api.pricing.markdown.MarkdownRejection.UnknownMarkdown;
import io.tillbook.api.pricing.markdown.MarkdownState;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionDrafted;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionPublished;
import io.tillbook.api.pricing.promotion.PromotionRejection.PromotionAlreadyDrafted;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Reach;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApproveMarkdownTest {
    private static final EmployeeId WANG = new EmployeeId("wang");
    private static final OffsetDateTime UNTIL = OffsetDateTime.parse("2026-11-26T00:00:00+08:00");
    private static final PriceListId CHAIN = new PriceListId("chain");

    @Test
    void anApprovedMarkdownIsAPromotionInTheSameAppendUntilTheBatchIsOver() {
        ApproveMarkdown approve = approve(6_000);
        OffsetDateTime now = Circumstances.of(approve).receivedAt().atOffset(ZoneOffset.UTC);
        DeciderSpec.Outcome outcome = proposed().when(approve);

        assertThat(outcome.events().getFirst())
                .isEqualTo(new MarkdownApproved(MARKDOWN, 6_000, Money.of(600), MARKDOWN.promotion(), WANG));
        assertThat(outcome.only(PromotionPublished.class))
                .isEqualTo(new PromotionPublished(MARKDOWN.promotion(), 1, now, UNTIL));
        assertThat(outcome.only(PromotionDrafted.class).rule().text()).isEqualTo(
                """
                        {"give":{"pay":6000},"layer":"PRICE","scope":{"batchDaysLeftAtMost":3,"skus":["milk"]},\
                        "stack":{"tag":"markdown"},"when":{"stores":["S1"]}}""");
    }

    @Test
    void withoutAShareItIsAsSuggested() {
        assertThat(proposed().when(approve(null)).only(MarkdownApproved.class).payBasisPoints()).isEqualTo(7_000);
    }

    /** 1.286 kg at 15.80 a kilogram with 70 % to pay: 20.32, a unit costs 11.06, paid is 14.22. */
    @Test
    void weighedGoodsArePricedByIt() {
        Rule rule = proposed().when(approve(7_000)).only(PromotionDrafted.class).rule().rule();
        BasketLine pear = new BasketLine(1, new Goods(MILK, ProductKind.GOODS, null, null, 3),
                Quantity.ofThousandths(1_286), Money.of(1_580), null, null, true, false);

        assertThat(pear.gross()).isEqualTo(Money.of(2_032));
        assertThat(priced(rule, pear).total()).isEqualTo(Money.of(1_422));
    }

    @Test
    void otherBatchesThatAreAsNearGetItAndFresherOnesDoNot() {
        Rule rule = proposed().when(approve(7_000)).only(PromotionDrafted.class).rule().rule();

        assertThat(priced(rule, milk(3)).total()).isEqualTo(Money.of(700));
        assertThat(priced(rule, milk(0)).total()).isEqualTo(Money.of(700));
        assertThat(priced(rule, milk(4)).total()).isEqualTo(Money.of(1_000));
        assertThat(priced(rule, milk(null)).total()).isEqualTo(Money.of(1_000));
    }

    private static BasketLine milk(@Nullable Integer daysLeft) {
        return new BasketLine(1, new Goods(MILK, ProductKind.GOODS, null, null, daysLeft), Quantity.of(1),
                Money.of(1_000), null, null, false, false);
    }

    private static PricedBasket priced(Rule rule, BasketLine line) {
        return PricingEngine.price(new Basket(List.of(line), List.of(), Money.ZERO, false, 0),
                new RuleBook(List.of(new PublishedRule(MARKDOWN.promotion(), 1, rule)), Map.of(), PricingPolicy.USUAL,
                        Search.AS_NEEDED),
                new PricingFacts(STORE, Set.of(), "STORE", MORNING.atZoneSameInstant(Shop.ZONE), null, Map.of()));
    }

    @Test
    void whoeverHasProposedItDoesNotApproveIt() {
        open().given(Markdown.at(MARKDOWN), proposal(WANG))
                .when(approve(7_000))
                .thenRefused(new ApproverIsProposer(MARKDOWN, WANG));
        open().given(Markdown.at(MARKDOWN), proposal(new EmployeeId("li"))).when(approve(7_000)).thenAccepted();
    }

    @Test
    void itIsDecidedOnce() {
        proposed().when(approve(new MarkdownId("x"), null)).thenRefused(new UnknownMarkdown(new MarkdownId("x")));
        proposed().givenAccepted(approve(7_000))
                .when(approve(6_000))
                .thenRefused(new MarkdownNotOpen(MARKDOWN, MarkdownState.APPROVED));
        proposed().given(Markdown.at(MARKDOWN), new MarkdownRejected(MARKDOWN, "no", WANG))
                .when(approve(7_000))
                .thenRefused(new MarkdownNotOpen(MARKDOWN, MarkdownState.REJECTED));
        proposed().when(approve(7_000), Circumstances.of(approve(7_000), UNTIL))
                .thenRefused(new MarkdownNotOpen(MARKDOWN, MarkdownState.OVER));
        DeciderSpec.of(new RejectMarkdownDecider())
                .given(Markdown.at(MARKDOWN), proposal(WANG))
                .when(new RejectMarkdown(MARKDOWN, "it sells anyway"))
                .then(new MarkdownRejected(MARKDOWN, "it sells anyway", WANG));
    }

    @Test
    void nothingIsMarkedDownWhereNothingIsLeft() {
        Dairy.open(new ApproveMarkdownDecider(), new BatchBalance(LOT, MORNING, Quantity.ZERO, Quantity.ZERO, true))
                .given(Dairy.usual())
                .given(Markdown.at(MARKDOWN), proposal(null))
                .when(approve(7_000))
                .thenRefused(new NothingToMarkDown(STORE, MILK, LOT.id()));
    }

    @Test
    void costAndFloorOfNowAreRespected() {
        proposed().when(approve(2_900)).thenRefused(new MarkdownBelowCost(STORE, MILK, Money.of(290), Money.of(300)));
        proposed().given(list(Autonomy.FREE), price(800))
                .when(approve(7_000))
                .thenRefused(new MarkdownBelowFloor(STORE, MILK, Money.of(700), Money.of(800)));
        proposed().given(list(Autonomy.FREE), price(800)).when(approve(8_000)).thenAccepted();
    }

    @Test
    void aStoreKeepsToTheBandOfTheChainAndTheChainDoesNot() {
        Reach ofStore = extent -> extent instanceof Extent.Locations;
        proposed(ofStore).given(list(Autonomy.band(9_500, 10_500)), price(null))
                .when(approve(9_000))
                .thenRefused(new MarkdownOutsideBand(STORE, MILK, Money.of(900), Money.of(950)));
        proposed(ofStore).given(list(Autonomy.band(9_500, 10_500)), price(null)).when(approve(9_500)).thenAccepted();
        proposed(ofStore).given(list(Autonomy.NONE), price(null))
                .when(approve(9_990))
                .thenRefused(new MarkdownOutsideBand(STORE, MILK, Money.of(999), Money.of(1_000)));
        proposed(ofStore).given(list(Autonomy.FREE), price(null)).when(approve(5_000)).thenAccepted();
        proposed().given(list(Autonomy.NONE), price(null)).when(approve(5_000)).thenAccepted();
    }

    @Test
    void anotherPromotionOfItsIdIsNotOverwritten() {
        StreamRef<Integer> promotion = StreamType.of("promotion", 0).at(MARKDOWN.promotion());
        Rule rule = proposed().when(approve(7_000)).only(PromotionDrafted.class).rule().rule();
        proposed().given(promotion, new PromotionDrafted(MARKDOWN.promotion(), 1, "x",
                PromotionRule.of(rule), WANG))
                .when(approve(7_000))
                .thenRefused(new PromotionAlreadyDrafted(MARKDOWN.promotion(), 1));
    }

    private static ApproveMarkdown approve(@Nullable Integer share) {
        return approve(MARKDOWN, share);
    }

    private static ApproveMarkdown approve(MarkdownId markdown, @Nullable Integer share) {
        return new ApproveMarkdown(markdown, share);
    }

    private static DeciderSpec<ApproveMarkdown> open() {
        return Dairy.open(new ApproveMarkdownDecider()).given(Dairy.usual());
    }

    private static DeciderSpec<ApproveMarkdown> proposed() {
        return open().given(Markdown.at(MARKDOWN), proposal(null));
    }

    /** The same for somebody who reaches so far. */
    private static DeciderSpec<ApproveMarkdown> proposed(Reach reach) {
        ApproveMarkdownDecider decider = new ApproveMarkdownDecider();
        return Dairy.open(new Decider<ApproveMarkdown>() {
            @Override
            public Footprint footprint(ApproveMarkdown command, States known) {
                return decider.footprint(command, known);
            }

            @Override
            public Decision decide(ApproveMarkdown command, Occurrence occurrence, States states) {
                return decider.decide(command, occurrence, reach, states);
            }
        }).given(Dairy.usual()).given(Markdown.at(MARKDOWN), proposal(null));
    }

    private static MarkdownProposed proposal(@Nullable EmployeeId proposer) {
        return new MarkdownProposed(MARKDOWN, STORE, MILK, LOT.id(), PROPOSE.daysLeftAtMost(), 3, TODAY.plusDays(3),
                UNTIL, Quantity.of(10), Money.of(300), Money.of(1_000), 7_000, proposer);
    }

    private static NewEvent list(Autonomy narrower) {
        return new NewEvent(new StreamRef<>(StreamType.of("pricelists", 0), new StreamId("pricelists")),
                new PriceListOpened(CHAIN, PriceScope.CHAIN, "Chain", narrower, Shop.ZONE));
    }

    private static NewEvent price(@Nullable Integer floor) {
        return new NewEvent(StreamType.of("price", 0).at(MILK),
                new PriceSet(CHAIN, MILK, Money.of(1_000), floor == null ? null : Money.of(floor), null, null,
                        MORNING.minusDays(9).toInstant(), 1, null));
    }
}
