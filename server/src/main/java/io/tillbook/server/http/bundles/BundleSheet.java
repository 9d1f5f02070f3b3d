package io.tillbook.server.http.bundles;

import io.tillbook.api.catalog.label.LabelLayout;
import io.tillbook.api.kernel.Id;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.language.CanonicalJson;
import io.tillbook.api.pricing.list.PriceStep;
import io.tillbook.api.pricing.list.ResolvedPrice;
import io.tillbook.query.catalog.ProductView;
import io.tillbook.query.pricing.bundle.Bundle;
import io.tillbook.query.pricing.bundle.BundledProduct;
import io.tillbook.query.pricing.promotion.Holding;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What bundles say, as members of JSON by their names. What is missing is left out. */
final class BundleSheet {
    /** Version of this form. Members may be added to one; none is taken away or changes its meaning. */
    private static final int FORMAT = 1;

    private BundleSheet() {}

    /** All members but the products. */
    static SortedMap<String, Object> head(Bundle bundle) {
        SortedMap<String, Object> head = new TreeMap<>();
        head.put("asOf", bundle.asOf().toString());
        head.put("channel", bundle.channel());
        head.put("engine", PricedBasket.ENGINE);
        head.put("format", FORMAT);
        head.put("id", bundle.id());
        head.put("labels", bundle.labels().stream().map(BundleSheet::label).toList());
        head.put("location", bundle.store().id().value());
        head.put("policy", CanonicalJson.tree(bundle.policy()));
        head.put("position", bundle.position());
        head.put("promotions", bundle.promotions().stream().map(BundleSheet::promotion).toList());
        put(head, "region", bundle.store().region());
        SortedMap<String, Object> sets = new TreeMap<>();
        bundle.sets().forEach((name, goods) -> sets.put(name, goods.tree()));
        head.put("sets", sets);
        head.put("staleAfter", bundle.staleAfter().toString());
        head.put("stopAfter", bundle.stopAfter().toString());
        head.put("zone", bundle.store().zone().getId());
        return head;
    }

    private static Map<String, Object> label(LabelLayout layout) {
        return CanonicalJson.tree(layout);
    }

    private static Map<String, Object> promotion(Holding holding) {
        SortedMap<String, Object> promotion = new TreeMap<>();
        promotion.put("promotion", holding.promotion().value());
        promotion.put("version", holding.version());
        promotion.put("name", holding.name());
        promotion.put("rule", CanonicalJson.tree(holding.rule()));
        promotion.put("from", holding.from().toString());
        put(promotion, "until", holding.until());
        return promotion;
    }

    /** A product and its prices. */
    static SortedMap<String, Object> product(BundledProduct bundled) {
        ProductView product = bundled.product();
        SortedMap<String, Object> members = new TreeMap<>();
        members.put("name", product.name());
        members.put("unit", product.unit().name());
        put(members, "category", product.category());
        put(members, "brand", product.brand());
        put(members, "taxBasisPoints", product.taxBasisPoints());
        members.put("barcodes", product.barcodes().stream().map(Id::value).toList());
        members.put("prices", bundled.prices().stream().map(BundleSheet::step).toList());
        return members;
    }

    private static Map<String, Object> step(PriceStep step) {
        SortedMap<String, Object> members = new TreeMap<>();
        put(members, "from", step.from());
        ResolvedPrice price = step.price();
        if (price != null) {
            members.put("priceMinor", price.price().minor());
            put(members, "floorMinor", price.floor() == null ? null : price.floor().minor());
            put(members, "list", price.list() == null ? null : price.list().value());
        }
        return members;
    }

    private static void put(Map<String, Object> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value instanceof Number || value instanceof List<?> ? value : value.toString());
        }
    }
}
