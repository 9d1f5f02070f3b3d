package io.tillbook.console.pricing;

import io.tillbook.api.pricing.basket.PricingPolicy.PointsPolicy;
import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.basket.Search;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** What can hold for baskets, as JSON has it. */
final class RuleBookReader {
    private RuleBookReader() {}

    static RuleBook read(String json) {
        Members of = Members.of(JsonReader.read(json), "");
        return of.made(() -> new RuleBook(
                Objects.requireNonNullElse(of.objects("rules", RuleBookReader::published), List.of()),
                Objects.requireNonNullElse(of.named("sets", each -> RuleReader.set(each).scope()), Map.of()),
                Objects.requireNonNullElse(of.object("policy", RuleBookReader::policy), PricingPolicy.USUAL),
                Objects.requireNonNullElse(of.constant("search", Search.values()), Search.AS_NEEDED)));
    }

    private static PublishedRule published(Members of) {
        return of.made(() -> new PublishedRule(of.needed("promotion", of.read("promotion", PromotionId::new)),
                of.needed("version", of.number("version")),
                of.needed("rule", of.object("rule", RuleReader::rule)).rule()));
    }

    private static PricingPolicy policy(Members of) {
        return of.made(() -> new PricingPolicy(
                Objects.requireNonNullElse(of.texts("groups", Function.identity()), List.of()),
                Objects.requireNonNullElse(of.number("maxCoupons"), PricingPolicy.MAX_COUPONS),
                Objects.requireNonNullElse(of.whole("roundOffStep"), PricingPolicy.USUAL.roundOffStep()),
                Objects.requireNonNullElse(of.object("points", RuleBookReader::points), PointsPolicy.NONE)));
    }

    private static PointsPolicy points(Members of) {
        return of.made(() -> new PointsPolicy(of.needed("valueMinor", of.whole("valueMinor")),
                of.needed("step", of.number("step")), of.needed("capBp", of.number("capBp"))));
    }
}
