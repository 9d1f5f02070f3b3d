package io.tillbook.console.pricing;

import static io.tillbook.console.pricing.JsonWriter.members;

import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.MemberFacts;
import io.tillbook.api.pricing.basket.PricingFacts;
import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.productset.SetGoods;
import io.tillbook.api.pricing.rule.Scope;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is asked, as the JSON that a till sends. */
final class Asked {
    private Asked() {}

    static String rules(RuleBook book) {
        Map<String, Object> sets = new LinkedHashMap<>();
        book.sets().forEach((name, scope) -> sets.put(name, set(scope).tree()));
        return JsonWriter.text(members("rules", book.rules()
                .stream()
                .map(rule -> members("promotion", rule.promotion().value(), "version", rule.version(), "rule",
                        PromotionRule.of(rule.rule()).tree()))
                .toList(), "sets", sets, "policy", policy(book.policy()), "search", book.search().name()));
    }

    private static SetGoods set(Scope scope) {
        return scope.isOpen() ? SetGoods.everything()
                : new SetGoods(null, list(scope.skus()), list(scope.categories()), list(scope.brands()), null);
    }

    private static <T> @Nullable List<T> list(Collection<T> names) {
        return names.isEmpty() ? null : List.copyOf(names);
    }

    private static Map<String, Object> policy(PricingPolicy policy) {
        return members("groups", policy.groups(), "maxCoupons", policy.maxCoupons(), "roundOffStep",
                policy.roundOffStep(), "points",
                members("valueMinor", policy.points().valueMinor(), "step", policy.points().step(), "capBp",
                        policy.points().capBp()));
    }

    static String question(Basket basket, PricingFacts facts) {
        return JsonWriter.text(members("basket", basket(basket), "facts", facts(facts)));
    }

    private static Map<String, Object> basket(Basket basket) {
        return members("lines", basket.lines().stream().map(Asked::line).toList(), "coupons", basket.coupons(),
                "manualMinor", basket.manualMinor().minor(), "roundOff", basket.roundOff(), "points",
                basket.points());
    }

    private static Map<String, Object> line(BasketLine line) {
        return members("lineNo", line.lineNo(), "sku", line.goods().sku().value(), "kind",
                line.goods().kind().name(), "category", line.goods().category(), "brand", line.goods().brand(),
                "batchDaysLeft", line.goods().batchDaysLeft(), "quantity", line.quantity().toDecimal(),
                "unitPriceMinor", line.unitPrice().minor(), "labelMinor", minor(line.labelMinor()), "floorMinor",
                minor(line.floor()), "weighed", line.weighed(), "overridden", line.overridden());
    }

    private static @Nullable Long minor(@Nullable Money money) {
        return money == null ? null : money.minor();
    }

    private static Map<String, Object> facts(PricingFacts facts) {
        Map<String, Object> usesLeft = new LinkedHashMap<>();
        facts.usesLeft().forEach((promotion, uses) -> usesLeft.put(promotion.value(), uses));
        return members("location", facts.location().value(), "regions", List.copyOf(facts.regions()), "channel",
                facts.channel(), "pricedAt", facts.pricedAt().toOffsetDateTime().toString(), "member",
                member(facts.member()), "usesLeft", usesLeft);
    }

    private static @Nullable Map<String, Object> member(@Nullable MemberFacts member) {
        return member == null ? null
                : members("tier", member.tier(), "segments", List.copyOf(member.segments()), "birthday",
                        member.birthday() == null ? null : member.birthday().toString().substring(2), "boughtBefore",
                        member.boughtBefore(), "heldOut", member.heldOut().stream().map(Id::value).toList());
    }
}
