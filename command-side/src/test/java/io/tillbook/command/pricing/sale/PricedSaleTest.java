package io.tillbook.command.pricing.sale;

import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.YOGURT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basis.LinePricing;
import io.tillbook.api.pricing.basis.LineShare;
import io.tillbook.api.pricing.basis.SalePriceRejection.BasketTooOld;
import io.tillbook.api.pricing.basis.SalePriceRejection.PriceDiffers;
import io.tillbook.api.pricing.basis.SalePriceRejection.PricingDoesNotAddUp;
import io.tillbook.api.pricing.basis.SalePriceRejection.PromotionNotEffective;
import io.tillbook.api.pricing.basis.SalePriceRejection.PromotionOutdated;
import io.tillbook.api.pricing.basis.SalePricing;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.policy.PriceCheck;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.DeciderSpec;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A till sells what it has priced. Milk costs 10000, yogurt 990. Promotion DAIRY: version 3 leaves 80 % to pay from
 * long ago, version 4 90 % from 12:30 on.
 */
class PricedSaleTest extends SalesOfMilk {
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
}
