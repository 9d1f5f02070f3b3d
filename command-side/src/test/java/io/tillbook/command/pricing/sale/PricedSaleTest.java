package io.tillbook.command.pricing.sale;

import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.YOGURT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.held.HeldEvent.FactHeld;
import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LedgerRejection.AmountOutOfRange;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basis.LinePricing;
import io.tillbook.api.pricing.basis.LineShare;
import io.tillbook.api.pricing.basis.SalePriceRejection.BasketTooOld;
import io.tillbook.api.pricing.basis.SalePriceRejection.PriceDiffers;
import io.tillbook.api.pricing.basis.SalePriceRejection.PricingDoesNotAddUp;
import io.tillbook.api.pricing.basis.SalePriceRejection.PromotionNotEffective;
import io.tillbook.api.pricing.basis.SalePriceRejection.PromotionOutdated;
import io.tillbook.api.pricing.basis.SalePricing;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.Goods;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.policy.PriceCheck;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Period;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.UseLimit;
import io.tillbook.api.pricing.rule.When;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SalesEvent.SaleFlagged;
import io.tillbook.command.CheckoutOrder;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A till sells what it has priced. Milk costs 10000, yogurt 990. Promotion DAIRY: version 3 leaves 80 % to pay from
 * long ago, version 4 90 % from 12:30 on.
 */
class PricedSaleTest {
    private static final PromotionId DAIRY = new PromotionId("DAIRY");
    private static final OffsetDateTime HALF_PAST_NOON = OffsetDateTime.parse("2026-11-22T12:30:00+08:00");
    private static final OffsetDateTime ONE = OffsetDateTime.parse("2026-11-22T13:00:00+08:00");
    private static final Rule UNPUBLISHED = pay(9_900);
    private static final PublishedRule V3 = new PublishedRule(DAIRY, 3, pay(8_000));
    private static final PublishedRule V4 = new PublishedRule(DAIRY, 4, pay(9_000));

    private static Rule pay(int bp) {
        return Rule.of(Layer.ORDER, Scope.ALL, new Need.None(), new Benefit.Pay(bp, null));
    }

    private static DeciderSpec<CompleteSale> store(PriceCheck check) {
        return DeciderSpec.of(CheckoutOrder.sales().booking())
                .given(Chain.opened(check))
                .given(Chain.product(MILK, "food/dairy", "ACME", 10_000), Chain.product(YOGURT, "food/dairy", "BOLT",
                        990))
                .given(Chain.published(DAIRY, 1, UNPUBLISHED, Chain.LONG_AGO.minusYears(1), null))
                .given(Chain.published(DAIRY, 2, UNPUBLISHED, Chain.LONG_AGO.minusYears(1), null))
                .given(Chain.published(DAIRY, 3, V3.rule(), Chain.LONG_AGO, null))
                .given(Chain.published(DAIRY, 4, V4.rule(), HALF_PAST_NOON, null));
    }

    private static BasketLine milk() {
        return line(1, MILK, 1, 10_000);
    }

    private static BasketLine line(int lineNo, Sku sku, long pieces, long unitMinor) {
        return BasketLine.pieces(lineNo, Goods.of(sku), pieces, unitMinor);
    }

    private static CompleteSale milk(PublishedRule rule, OffsetDateTime at) {
        return Till.sale(Basket.of(milk()), RuleBook.of(rule), at);
    }

    private static List<Flag> flags(DeciderSpec.Outcome outcome) {
        return outcome.events()
                .stream()
                .filter(SaleFlagged.class::isInstance)
                .map(event -> ((SaleFlagged) event).flag())
                .toList();
    }

    @Test
    void whatIsToldIsRecordedWithWhatIsKnownOfTheGoods() {
        CompleteSale sale = milk(V3, MORNING);

        SaleCompleted sold = store(PriceCheck.ENFORCE).when(sale).only(SaleCompleted.class);

        assertThat(sold.pricing()).isEqualTo(new SalePricing(sale.basis(), sale.applied()));
        assertThat(sold.lines()).singleElement()
                .satisfies(line -> assertThat(line.pricing()).isEqualTo(new LinePricing(null,
                        List.of(new LineShare(0, Money.of(2_000))), "ACME", null, null, null, null)));
        assertThat(sold.priced()).hasValueSatisfying(basket -> assertThat(basket.priced().total())
                .isEqualTo(Money.of(8_000)));
    }

    @Test
    void aSaleThatTellsNothingIsAsBefore() {
        CompleteSale sale = new CompleteSale(milk(V3, MORNING).saleId(), milk(V3, MORNING).receiptNo(),
                milk(V3, MORNING).location(), milk(V3, MORNING).register(), null, null,
                List.of(new SaleLine(1, MILK, milk().quantity(), Money.of(1), null, null, null, null)),
                milk(V3, MORNING).tenders(), null, Origin.REPORTED);

        SaleCompleted sold = store(PriceCheck.ENFORCE).when(sale).only(SaleCompleted.class);

        assertThat(sold.pricing()).isNull();
        assertThat(sold.lines()).allSatisfy(line -> assertThat(line.pricing()).isNull());
        assertThat(sold.priced()).isEmpty();
    }

    /** The example of three tills: one that had no line since eleven, one that is late, one with an open basket. */
    @Test
    void aVersionThatIsOutIsRefusedOnlineAndFlaggedWithTheDifferenceOffline() {
        CompleteSale late = milk(V3, ONE);
        PromotionOutdated outdated = new PromotionOutdated(DAIRY, 3, 4, utc(ONE));

        store(PriceCheck.ENFORCE).when(late, Circumstances.of(late, ONE)).thenRefusedFor(outdated);
        DeciderSpec.Outcome offline = store(PriceCheck.ENFORCE).when(Till.reported(late),
                Circumstances.of(late, ONE));
        assertThat(offline.only(SaleCompleted.class).totalMinor()).isEqualTo(Money.of(8_000));
        assertThat(flags(offline)).containsExactly(Flag.of(FlagKind.OUTDATED_RULES, outdated, Money.of(-1_000)));

        CompleteSale open = milk(V3, HALF_PAST_NOON.minusMinutes(5));
        store(PriceCheck.ENFORCE).when(open, Circumstances.of(open, HALF_PAST_NOON.plusMinutes(10))).thenAccepted();
    }

    @Test
    void aStoreThatFlagsRefusesNothingAndOneThatIsOffLooksAtNothing() {
        CompleteSale late = milk(V3, ONE);

        assertThat(flags(store(PriceCheck.FLAG).when(late, Circumstances.of(late, ONE))))
                .extracting(Flag::kind)
                .containsExactly(FlagKind.OUTDATED_RULES);
        assertThat(flags(store(PriceCheck.OFF).when(late, Circumstances.of(late, ONE)))).isEmpty();
    }

    @Test
    void pricesHoldForTheMinutesOfGrace() {
        CompleteSale sale = milk(V3, MORNING);
        OffsetDateTime paid = MORNING.plusMinutes(30);

        store(PriceCheck.ENFORCE).when(sale, Circumstances.of(sale, paid)).thenAccepted();
        store(PriceCheck.ENFORCE).when(sale, Circumstances.of(sale, paid.plusSeconds(1)))
                .thenRefusedFor(new BasketTooOld(MORNING, utc(paid.plusSeconds(1)), 30));
        assertThat(flags(store(PriceCheck.ENFORCE).when(Till.reported(sale),
                Circumstances.of(sale, paid.plusSeconds(1)))))
                .containsExactly(Flag.of(FlagKind.STALE_PRICES,
                        new BasketTooOld(MORNING, utc(paid.plusSeconds(1)), 30)));
    }

    @Test
    void nobodyHasPricesOfTheFuture() {
        CompleteSale sale = milk(V3, MORNING.plusSeconds(5));

        store(PriceCheck.ENFORCE).when(sale, Circumstances.of(sale, MORNING))
                .thenRefusedFor(new BasketTooOld(MORNING.plusSeconds(5), utc(MORNING.plusSeconds(2)), 30));
    }

    @Test
    void aRegularPriceThatWasAnotherIsTold() {
        CompleteSale sale = Till.sale(Basket.of(line(1, MILK, 1, 9_000), line(2, YOGURT, 2, 990)), RuleBook.of(V3),
                MORNING);
        PriceDiffers differs = new PriceDiffers(1, MILK, MORNING, Money.of(10_000), Money.of(9_000));

        store(PriceCheck.ENFORCE).when(sale).thenRefusedFor(differs);
        assertThat(flags(store(PriceCheck.FLAG).when(sale))).as("80 % of 1000 too little")
                .containsExactly(Flag.of(FlagKind.WRONG_PRICE, differs, Money.of(-800)));
    }

    @Test
    void amountsThatTheCitedPromotionsDoNotLeadToAreTold() {
        CompleteSale right = milk(V3, MORNING);
        CompleteSale wrong = Till.sale(right.basis(), List.of(right.applied().getFirst().giving(Money.of(2_500))),
                List.of(new SaleLine(1, MILK, milk().quantity(), Money.of(10_000), null, Money.of(2_500), null, null,
                        null, List.of(new LineShare(0, Money.of(2_500))), null)),
                List.of(), null);
        PricingDoesNotAddUp mispriced = new PricingDoesNotAddUp(1, "shares", Money.of(8_000), Money.of(7_500));

        store(PriceCheck.ENFORCE).when(wrong).thenRefusedFor(mispriced);
        assertThat(flags(store(PriceCheck.FLAG).when(wrong)))
                .containsExactly(Flag.of(FlagKind.MISPRICED, mispriced, Money.of(-500)));
    }

    @Test
    void whatNeverHeldIsNotEffective() {
        PromotionId nowhere = new PromotionId("NOWHERE");
        CompleteSale sale = milk(new PublishedRule(nowhere, 1, pay(5_000)), MORNING);

        store(PriceCheck.ENFORCE).when(sale)
                .thenRefusedFor(new PromotionNotEffective(nowhere, 1, utc(MORNING)));
        assertThat(flags(store(PriceCheck.FLAG).when(sale)))
                .extracting(Flag::kind, Flag::amountMinor)
                .containsExactly(tuple(FlagKind.OUTDATED_RULES, Money.ZERO),
                        tuple(FlagKind.MISPRICED, Money.of(-5_000)));
    }

    @Test
    void aVersionThatIsOverIsNotEffectiveAndItsBenefitIsTheDifference() {
        PromotionId over = new PromotionId("OVER");
        DeciderSpec<CompleteSale> store = store(PriceCheck.FLAG)
                .given(Chain.published(over, 1, pay(7_000), Chain.LONG_AGO, MORNING.minusMinutes(1)));
        CompleteSale sale = milk(new PublishedRule(over, 1, pay(7_000)), MORNING);

        assertThat(flags(store.when(sale))).containsExactly(Flag.of(FlagKind.OUTDATED_RULES,
                new PromotionNotEffective(over, 1, utc(MORNING)), Money.of(-3_000)));
    }

    @Test
    void allFindingsTogetherAreTheWholeDifference() {
        CompleteSale right = Till.sale(Basket.of(line(1, MILK, 1, 9_000), line(2, YOGURT, 2, 1_000)), RuleBook.of(V3),
                ONE);
        SaleLine first = right.lines().getFirst();
        SaleLine dearer = new SaleLine(1, MILK, first.quantity(), first.unitPriceMinor(), null, Money.of(1_700), null,
                null, null, List.of(new LineShare(0, Money.of(1_700))), null);
        CompleteSale wrong = Till.sale(right.basis(), List.of(right.applied().getFirst().giving(Money.of(2_100))),
                List.of(dearer, right.lines().get(1)), List.of(), null);

        List<Flag> flags = flags(store(PriceCheck.FLAG).when(wrong, Circumstances.of(wrong, ONE)));

        assertThat(flags).extracting(Flag::kind)
                .containsExactly(FlagKind.WRONG_PRICE, FlagKind.WRONG_PRICE, FlagKind.OUTDATED_RULES,
                        FlagKind.MISPRICED);
        long paid = 9_000 - 1_700 + 2_000 - 400;
        long right90 = 9_000 + 2 * 891;
        assertThat(flags.stream().mapToLong(flag -> flag.amountMinor().minor()).sum()).isEqualTo(paid - right90);
    }

    @Test
    void linesThatAreHeldKeepWhatTheyTellAndTheOthersToo() {
        Sku unknown = new Sku("unknown");
        CompleteSale sale = Till.reported(Till.sale(
                Basket.of(milk(), line(2, unknown, 1, 1_000)), RuleBook.of(V3), MORNING));

        DeciderSpec.Outcome outcome = store(PriceCheck.ENFORCE).when(sale);

        assertThat(flags(outcome)).extracting(Flag::kind).containsExactly(FlagKind.LINES_HELD);
        SaleCompleted sold = outcome.only(SaleCompleted.class);
        assertThat(sold.pricing().applications().getFirst().benefitMinor()).isEqualTo(Money.of(2_200));
        CompleteSale held = outcome.only(FactHeld.class).completeSale();
        assertThat(held.basis()).isEqualTo(sale.basis());
        assertThat(held.applied()).containsExactly(sale.applied().getFirst().giving(Money.of(200)));
        assertThat(held.lines()).containsExactly(sale.lines().get(1));
    }

    @Test
    void piecesAtAnotherPriceAreRecordedAsPartsOfTheirLine() {
        PromotionId special = new PromotionId("SPECIAL");
        Rule two = Rule.of(Layer.PRICE, Scope.skus(YOGURT), new Need.None(), new Benefit.UnitPrice(Money.of(690)))
                .limit(UseLimit.pieces(2));
        DeciderSpec<CompleteSale> store =
                store(PriceCheck.ENFORCE).given(Chain.published(special, 1, two, Chain.LONG_AGO, null));
        CompleteSale sale = Till.sale(Basket.of(line(1, YOGURT, 5, 990)), RuleBook.of(new PublishedRule(special, 1,
                two)), MORNING);

        assertThat(store.when(sale).only(SaleCompleted.class).lines())
                .extracting(line -> line.lineNo(), line -> line.pricing().splitOf(), line -> line.paidMinor().minor())
                .containsExactly(tuple(1, 1, 1_380L), tuple(2, 1, 2_970L));
    }

    @Test
    void aMemberIsKnownByTheirIdOnly() {
        PromotionId members = new PromotionId("MEMBERS");
        Rule rule = pay(9_500).when(new When(Period.StoreLocal.ALWAYS, List.of(), Set.of(), Set.of(), Set.of(), true,
                Set.of(), Set.of(), null, false, null));
        CompleteSale guest = Till.sale(Basket.of(milk()), RuleBook.of(new PublishedRule(members, 1, pay(9_500))),
                MORNING);

        DeciderSpec<CompleteSale> store = store(PriceCheck.ENFORCE)
                .given(Chain.published(members, 1, rule, Chain.LONG_AGO, null));
        store.when(guest).thenRefusedFor(new PromotionNotEffective(members, 1, utc(MORNING)));
        store.when(Till.by(new MemberId("m-7"), guest)).thenAccepted();

        store(PriceCheck.ENFORCE)
                .given(Chain.published(members, 1, rule.holdout(Benefit.WHOLE_BP), Chain.LONG_AGO, null))
                .when(Till.by(new MemberId("m-7"), guest))
                .thenRefusedFor(new PromotionNotEffective(members, 1, utc(MORNING)));
    }

    @Test
    void aLabelIsRightToHalfAThousandth() {
        Sku pear = new Sku("pear");
        DeciderSpec<CompleteSale> store = store(PriceCheck.ENFORCE).given(new NewEvent(Product.at(pear),
                new ProductRegistered(pear, "Pear", Unit.KG, "fruit", null, List.of(), null, null, Money.of(1_580))));

        store.when(labelled(pear, 2_034))
                .thenRefusedFor(new PriceDiffers(1, pear, MORNING, Money.of(1_580), Money.of(1_581)));
        store.when(labelled(pear, 2_033)).thenAccepted();
    }

    private static CompleteSale labelled(Sku sku, long amount) {
        return Till.sale(milk(V3, MORNING).basis(), List.of(), List.of(new SaleLine(1, sku,
                Quantity.ofThousandths(1_286), null, Money.of(amount), null, null, null, null, null, null)), List.of(),
                null);
    }

    @Test
    void theDaysThatAreLeftAreThoseOfTheBatchThatWasScanned() {
        BatchId old = new BatchId("L1");
        PromotionId markdown = new PromotionId("MARKDOWN");
        Scope expiring = new Scope(Set.of(), Set.of(MILK), Set.of(), Set.of(), null, 3, Set.of());
        Rule rule = Rule.of(Layer.PRICE, expiring, new Need.None(), new Benefit.Pay(7_000, null));
        Batch batch = new Batch(old, null, MORNING.toLocalDate().plusDays(3));
        DeciderSpec<CompleteSale> store = store(PriceCheck.ENFORCE)
                .given(Chain.published(markdown, 1, rule, Chain.LONG_AGO, null))
                .given(Stock.at(Shop.STORE, MILK), new StockReceived(Shop.STORE, MILK, Quantity.of(5), Money.of(500),
                        Money.ZERO, new StockCause(StockCause.Kind.GOODS_RECEIPT, "G0", 1), old, null,
                        batch.expiresOn(),
                        new StockBalance(Quantity.of(5), Money.of(500), null,
                                List.of(new BatchBalance(batch, null, Quantity.of(5), Quantity.ZERO, false)), null)));
        CompleteSale sale = Till.sale(Basket.of(milk()), RuleBook.of(new PublishedRule(markdown, 1,
                Rule.of(Layer.PRICE, Scope.skus(MILK), new Need.None(), new Benefit.Pay(7_000, null)))), MORNING);

        store.when(sale).thenRefusedFor(new PricingDoesNotAddUp(1, "shares", Money.of(10_000), Money.of(7_000)));
        SaleLine line = sale.lines().getFirst();
        SaleCompleted sold = store.when(Till.with(sale, List.of(new SaleLine(1, MILK, line.quantity(),
                line.unitPriceMinor(), null, line.discountMinor(), old, null, null, line.shares(), null))))
                .only(SaleCompleted.class);
        assertThat(sold.lines().getFirst().pricing().daysLeft()).isEqualTo(3);
    }

    @Test
    void partsThatAreTooMuchTogetherAreRefused() {
        CompleteSale usual = milk(V3, MORNING);
        List<SaleLine> parts = List.of(1, 2)
                .stream()
                .map(number -> new SaleLine(number, MILK, Quantity.of(1), Money.of(Money.MAX_MINOR), null, null, null,
                        null, 1, null, null))
                .toList();

        store(PriceCheck.ENFORCE)
                .when(new CompleteSale(usual.saleId(), usual.receiptNo(), usual.location(), usual.register(), null,
                        null, parts, usual.tenders(), null, null, usual.basis(), null, null, null))
                .thenRefusedFor(new AmountOutOfRange());
    }

    private static OffsetDateTime utc(OffsetDateTime moment) {
        return moment.toInstant().atOffset(ZoneOffset.UTC);
    }
}
