package io.tillbook.device.catalog;

import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.catalog.label.LabelLayout;
import io.tillbook.api.catalog.label.LabelLayouts;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.list.BasketGrace;
import io.tillbook.api.pricing.list.PriceListId;
import io.tillbook.api.pricing.list.PriceStep;
import io.tillbook.api.pricing.list.ResolvedPrice;
import io.tillbook.api.pricing.productset.SetGoods;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.device.json.ApiJson;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads bundles. Members may have been added to them; rules are understood as a whole or not at all. */
final class BundleReader {
    private static final int FORMAT = 1;

    private BundleReader() {}

    /** @throws NotGenuine where another form or calculation is told, or it cannot be read */
    static PriceBundle read(JsonNode told) throws NotGenuine {
        int format = told.path("format").asInt(0);
        int engine = told.path("engine").asInt(0);
        if (format != FORMAT || engine != PricedBasket.ENGINE) {
            throw new NotGenuine("form " + format + " and calculation " + engine + " are not known here");
        }
        try {
            return bundle(told);
        } catch (InvalidField | DateTimeException | IllegalStateException unread) {
            throw new NotGenuine("it cannot be read here: " + unread.getMessage());
        }
    }

    private static PriceBundle bundle(JsonNode told) {
        Map<String, Scope> sets = new LinkedHashMap<>();
        told.path("sets")
                .forEachEntry((name, goods) -> sets.put(name,
                        ApiJson.read(goods, "/sets/" + name, SetGoods.class).scope()));
        Map<Sku, Product> products = new LinkedHashMap<>();
        told.path("products").forEachEntry((sku, product) -> products.put(new Sku(sku), product(sku, product)));
        return new PriceBundle(text(told, "id"), new LocationId(text(told, "location")),
                told.path("position").asLong(), moment(told, "asOf"), moment(told, "staleAfter"),
                moment(told, "stopAfter"), ZoneId.of(text(told, "zone")), optional(told, "region"),
                text(told, "channel"), ApiJson.read(told.at("/policy/pricing"), "/policy/pricing", PricingPolicy.class),
                new BasketGrace(Duration.ofMinutes(told.at("/policy/graceMinutes").asLong(0))),
                new LabelLayouts(each(told.path("labels"), label -> ApiJson.read(label, "/labels", LabelLayout.class))),
                each(told.path("promotions"), BundleReader::promotion), sets, Collections.unmodifiableMap(products));
    }

    private static BundledPromotion promotion(JsonNode told) {
        String id = text(told, "promotion");
        PromotionRule rule = ApiJson.read(told.path("rule"), "/promotions/" + id + "/rule", PromotionRule.class);
        return new BundledPromotion(
                new PublishedRule(new PromotionId(id), told.path("version").asInt(), rule.rule()), text(told, "name"),
                moment(told, "from"), told.has("until") ? moment(told, "until") : null);
    }

    private static Product product(String sku, JsonNode told) {
        return new Product(new Sku(sku), text(told, "name"), unit(text(told, "unit")), optional(told, "category"),
                optional(told, "brand"), told.has("taxBasisPoints") ? told.path("taxBasisPoints").asInt() : null,
                each(told.path("barcodes"), code -> new Barcode(code.asString())),
                each(told.path("prices"), BundleReader::step));
    }

    private static Unit unit(String name) {
        try {
            return Unit.valueOf(name);
        } catch (IllegalArgumentException _) {
            throw new InvalidField("unit", "is not known here: " + name);
        }
    }

    private static PriceStep step(JsonNode told) {
        ResolvedPrice price = told.has("priceMinor")
                ? new ResolvedPrice(Money.of(told.path("priceMinor").asLong()), minor(told, "floorMinor"),
                        told.has("list") ? new PriceListId(text(told, "list")) : null)
                : null;
        return new PriceStep(told.has("from") ? moment(told, "from") : null, price);
    }

    private static @Nullable Money minor(JsonNode told, String name) {
        return told.has(name) ? Money.of(told.path(name).asLong()) : null;
    }

    private static String text(JsonNode told, String name) {
        return Objects.requireNonNullElseGet(optional(told, name), () -> {
            throw new InvalidField(name, "is missing");
        });
    }

    private static @Nullable String optional(JsonNode told, String name) {
        return told.path(name).isString() ? told.path(name).stringValue() : null;
    }

    private static Instant moment(JsonNode told, String name) {
        return Instant.parse(text(told, name));
    }

    private static <T> List<T> each(JsonNode list, Function<JsonNode, T> read) {
        return StreamSupport.stream(list.spliterator(), false).map(read).toList();
    }
}
