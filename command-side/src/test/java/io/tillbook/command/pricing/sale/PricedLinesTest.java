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
import io.tillbook.api.pricing.basis.SalePriceRejection.PriceDiffers;
import io.tillbook.api.pricing.basis.SalePriceRejection.PricingDoesNotAddUp;
import io.tillbook.api.pricing.basis.SalePriceRejection.PromotionNotEffective;
import io.tillbook.api.pricing.basket.Basket;
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
import io.tillbook.command.catalog.Product;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is known of lines that a till has priced, and whether that is right. */
class PricedLinesTest extends SalesOfMilk {
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
}
