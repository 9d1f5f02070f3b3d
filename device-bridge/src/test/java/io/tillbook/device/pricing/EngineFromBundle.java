package io.tillbook.device.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricingFacts;
import io.tillbook.api.pricing.basket.ProductKind;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.basket.Search;
import io.tillbook.api.pricing.engine.PricingEngine;
import io.tillbook.api.pricing.engine.TriedEngine;
import io.tillbook.device.catalog.BundledRules;
import io.tillbook.device.catalog.Catalogue;
import io.tillbook.device.catalog.PriceBundle;
import java.util.List;

/**
 * Prices by rules that were written into a bundle and read from it. Where a till could ask for the same basket, the
 * bridge's quote is asked too, and has to be the same.
 */
public final class EngineFromBundle implements TriedEngine {
    private static int quoted;

    /** How many baskets were asked of the bridge's quote, too. */
    public static int quoted() {
        return quoted;
    }

    @Override
    public PricedBasket price(Basket basket, RuleBook rules, PricingFacts facts) {
        PriceBundle bundle = BundledRules.of(basket, rules, facts);
        RuleBook read = bundle.rulesAt(facts.pricedAt().toInstant());
        PricedBasket priced = PricingEngine.price(basket,
                new RuleBook(read.rules(), read.sets(), read.policy(), rules.search()), facts);
        if (isAskable(basket, rules, facts)) {
            quoted++;
            assertThat(LocalPrices.quote(new Catalogue(bundle), asked(basket), facts.pricedAt().toInstant()).priced())
                    .isEqualTo(priced);
        }
        return priced;
    }

    private static boolean isAskable(Basket basket, RuleBook rules, PricingFacts facts) {
        return facts.member() == null && facts.usesLeft().isEmpty() && facts.regions().size() == 1
                && basket.coupons().isEmpty() && basket.points() == 0 && rules.search() == Search.AS_NEEDED
                && !basket.lines().isEmpty()
                && basket.lines().stream().allMatch(line -> line.goods().kind() == ProductKind.GOODS)
                && basket.lines().stream().map(EngineFromBundle::product).distinct().count() == basket.lines()
                        .stream()
                        .map(line -> line.goods().sku())
                        .distinct()
                        .count();
    }

    /** What a bundle tells of the product, so that lines of one product agree. */
    private static List<String> product(BasketLine line) {
        return List.of(String.valueOf(line.goods().sku()), String.valueOf(line.goods().category()),
                String.valueOf(line.goods().brand()), String.valueOf(line.unitPrice()), String.valueOf(line.floor()),
                String.valueOf(line.weighed()));
    }

    private static AskedBasket asked(Basket basket) {
        return new AskedBasket(null, null, null, null, null, basket.lines()
                .stream()
                .map(line -> new AskedLine(line.lineNo(), line.goods().sku(), null, line.quantity(),
                        line.overridden() ? line.unitPrice() : null, line.labelMinor(), line.goods().batchDaysLeft()))
                .toList(), null, null, basket.manualMinor(), basket.roundOff());
    }
}
