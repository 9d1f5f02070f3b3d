package io.tillbook.command.pricing.sale;

import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.YOGURT;

import io.tillbook.api.checkout.Flag;
import io.tillbook.api.kernel.Sku;
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
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesEvent.SaleFlagged;
import io.tillbook.command.CheckoutOrder;
import io.tillbook.command.testing.DeciderSpec;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Milk costs 10000, yogurt 990. Promotion DAIRY: version 3 leaves 80 % to pay from long ago, version 4 90 % from 12:30
 * on.
 */
abstract class SalesOfMilk {
    static final PromotionId DAIRY = new PromotionId("DAIRY");
    static final OffsetDateTime HALF_PAST_NOON = OffsetDateTime.parse("2026-11-22T12:30:00+08:00");
    static final OffsetDateTime ONE = OffsetDateTime.parse("2026-11-22T13:00:00+08:00");
    static final Rule UNPUBLISHED = pay(9_900);
    static final PublishedRule V3 = new PublishedRule(DAIRY, 3, pay(8_000));
    static final PublishedRule V4 = new PublishedRule(DAIRY, 4, pay(9_000));

    static Rule pay(int bp) {
        return Rule.of(Layer.ORDER, Scope.ALL, new Need.None(), new Benefit.Pay(bp, null));
    }

    static DeciderSpec<CompleteSale> store(PriceCheck check) {
        return DeciderSpec.of(CheckoutOrder.sales().booking())
                .given(Chain.opened(check))
                .given(Chain.product(MILK, "food/dairy", "ACME", 10_000), Chain.product(YOGURT, "food/dairy", "BOLT",
                        990))
                .given(Chain.published(DAIRY, 1, UNPUBLISHED, Chain.LONG_AGO.minusYears(1), null))
                .given(Chain.published(DAIRY, 2, UNPUBLISHED, Chain.LONG_AGO.minusYears(1), null))
                .given(Chain.published(DAIRY, 3, V3.rule(), Chain.LONG_AGO, null))
                .given(Chain.published(DAIRY, 4, V4.rule(), HALF_PAST_NOON, null));
    }

    static BasketLine milk() {
        return line(1, MILK, 1, 10_000);
    }

    static BasketLine line(int lineNo, Sku sku, long pieces, long unitMinor) {
        return BasketLine.pieces(lineNo, Goods.of(sku), pieces, unitMinor);
    }

    static CompleteSale milk(PublishedRule rule, OffsetDateTime at) {
        return Till.sale(Basket.of(milk()), RuleBook.of(rule), at);
    }

    static List<Flag> flags(DeciderSpec.Outcome outcome) {
        return outcome.events()
                .stream()
                .filter(SaleFlagged.class::isInstance)
                .map(event -> ((SaleFlagged) event).flag())
                .toList();
    }

    static OffsetDateTime utc(OffsetDateTime moment) {
        return moment.toInstant().atOffset(ZoneOffset.UTC);
    }
}
