package io.tillbook.console.pricing;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.Goods;
import io.tillbook.api.pricing.basket.MemberFacts;
import io.tillbook.api.pricing.basket.PricingFacts;
import io.tillbook.api.pricing.basket.ProductKind;
import io.tillbook.api.pricing.basket.PromotionId;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * A basket to be priced, as JSON has it.
 *
 * @param basket what is bought
 * @param facts what else is known
 */
record PricingQuery(Basket basket, PricingFacts facts) {
    static PricingQuery read(String json) {
        Members of = Members.of(JsonReader.read(json), "");
        return of.made(() -> new PricingQuery(of.needed("basket", of.object("basket", PricingQuery::basket)),
                of.needed("facts", of.object("facts", PricingQuery::facts))));
    }

    private static Basket basket(Members of) {
        return of.made(() -> new Basket(of.needed("lines", of.objects("lines", PricingQuery::line)),
                Objects.requireNonNullElse(of.texts("coupons", Function.identity()), List.of()),
                Objects.requireNonNullElse(of.money("manualMinor"), Money.ZERO),
                Boolean.TRUE.equals(of.flag("roundOff")), Objects.requireNonNullElse(of.number("points"), 0)));
    }

    private static BasketLine line(Members of) {
        return of.made(() -> new BasketLine(of.needed("lineNo", of.number("lineNo")), goods(of),
                of.needed("quantity", of.quantity("quantity")), of.needed("unitPriceMinor", of.money("unitPriceMinor")),
                of.money("labelMinor"), of.money("floorMinor"), Boolean.TRUE.equals(of.flag("weighed")),
                Boolean.TRUE.equals(of.flag("overridden"))));
    }

    private static Goods goods(Members of) {
        return new Goods(of.needed("sku", of.read("sku", Sku::new)),
                Objects.requireNonNullElse(of.constant("kind", ProductKind.values()), ProductKind.GOODS),
                of.text("category"), of.text("brand"), of.number("batchDaysLeft"));
    }

    private static PricingFacts facts(Members of) {
        return of.made(() -> new PricingFacts(of.needed("location", of.read("location", LocationId::new)),
                names(of, "regions"), Objects.requireNonNullElse(of.text("channel"), "STORE"),
                of.needed("pricedAt", of.read("pricedAt", PricingQuery::moment)),
                of.object("member", PricingQuery::member),
                Objects.requireNonNullElse(of.numbers("usesLeft", PromotionId::new), Map.of())));
    }

    /** The clock of the store is that of the offset. */
    private static ZonedDateTime moment(String text) {
        try {
            return OffsetDateTime.parse(text).toZonedDateTime();
        } catch (DateTimeException _) {
            throw new InvalidField("", "must be a moment as 2026-11-22T10:00:00+08:00");
        }
    }

    private static MemberFacts member(Members of) {
        return of.made(() -> new MemberFacts(of.text("tier"), names(of, "segments"),
                of.read("birthday", PricingQuery::birthday), !Boolean.FALSE.equals(of.flag("boughtBefore")),
                Set.copyOf(Objects.requireNonNullElse(of.texts("heldOut", PromotionId::new), List.of()))));
    }

    private static MonthDay birthday(String text) {
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException _) {
            throw new InvalidField("", "must be a day as 11-30");
        }
    }

    private static Set<String> names(Members of, String name) {
        return Set.copyOf(Objects.requireNonNullElse(of.texts(name, Function.identity()), List.of()));
    }
}
