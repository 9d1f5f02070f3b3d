package io.tillbook.device.catalog;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.PricingFacts;
import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.language.CanonicalJson;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.productset.SetGoods;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.device.json.ApiJson;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules and goods of a worked example as a bundle tells them. */
public final class BundledRules {
    private BundledRules() {}

    /** A bundle with these rules, and the goods of this basket. */
    public static PriceBundle of(Basket basket, RuleBook rules, PricingFacts facts) {
        Map<String, Object> bundle = Bundles.empty();
        bundle.put("location", facts.location().value());
        bundle.put("channel", facts.channel());
        bundle.put("zone", facts.pricedAt().getZone().getId());
        facts.regions().stream().findFirst().ifPresent(region -> bundle.put("region", region));
        bundle.put("policy", Map.of("graceMinutes", 30, "pricing", policy(rules.policy())));
        bundle.put("promotions", rules.rules()
                .stream()
                .map(rule -> Map.of("promotion", rule.promotion().value(), "version", rule.version(), "name", "name",
                        "from", facts.pricedAt().toInstant().minusSeconds(1).toString(), "rule",
                        PromotionRule.of(rule.rule()).tree()))
                .toList());
        Map<String, Object> sets = new HashMap<>();
        rules.sets().forEach((name, scope) -> sets.put(name, set(scope).tree()));
        bundle.put("sets", sets);
        Map<String, Object> products = new HashMap<>();
        basket.lines().forEach(line -> products.put(line.goods().sku().value(), product(line)));
        bundle.put("products", products);
        try {
            return BundleReader.read(ApiJson.tree(CanonicalJson.text(SigningServer.inOrder(bundle))));
        } catch (NotGenuine wrong) {
            throw new AssertionError(wrong);
        }
    }

    private static Map<String, Object> product(BasketLine line) {
        Map<String, Object> price = new HashMap<>(Map.of("priceMinor", line.unitPrice().minor()));
        Money floor = line.floor();
        if (floor != null) {
            price.put("floorMinor", floor.minor());
        }
        Map<String, Object> product = new HashMap<>(Bundles.product(line.goods().sku().value(),
                line.weighed() ? "KG" : "PIECE", List.of(), List.of(price)));
        put(product, "category", line.goods().category());
        put(product, "brand", line.goods().brand());
        return product;
    }

    private static void put(Map<String, Object> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
    }

    private static Map<String, Object> policy(PricingPolicy policy) {
        return Map.of("groups", policy.groups(), "maxCoupons", policy.maxCoupons(), "roundOffStep",
                policy.roundOffStep(), "points",
                Map.of("valueMinor", policy.points().valueMinor(), "step", policy.points().step(), "capBp",
                        policy.points().capBp()));
    }

    private static SetGoods set(Scope scope) {
        return scope.isOpen() ? SetGoods.everything()
                : new SetGoods(null, list(scope.skus()), list(scope.categories()), list(scope.brands()), null);
    }

    private static <T> @Nullable List<T> list(Collection<T> names) {
        return names.isEmpty() ? null : List.copyOf(names);
    }
}
