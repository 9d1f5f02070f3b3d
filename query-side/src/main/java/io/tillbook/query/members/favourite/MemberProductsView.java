package io.tillbook.query.members.favourite;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Sku;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a member buys at a location. It is bounded: where there are more products than {@value #MOST_PRODUCTS}, those
 * bought longest ago are forgotten; categories keep their figures.
 *
 * @param products by SKU
 * @param categories by name
 */
record MemberProductsView(MemberId member, LocationId location, List<BoughtProduct> products,
        List<BoughtCategory> categories) {
    static final int MOST_PRODUCTS = 200;
    static final int MOST_CATEGORIES = 100;

    static String key(MemberId member, LocationId location) {
        return member.value() + "/" + location.value();
    }

    static MemberProductsView none(MemberId member, LocationId location) {
        return new MemberProductsView(member, location, List.of(), List.of());
    }

    MemberProductsView plus(Basket more) {
        return new MemberProductsView(member, location, products(more.products()), categories(more.categories()));
    }

    private List<BoughtProduct> products(List<BoughtProduct> more) {
        Map<Sku, BoughtProduct> after = new LinkedHashMap<>();
        products.forEach(each -> after.put(each.sku(), each));
        more.forEach(each -> after.merge(each.sku(), each, BoughtProduct::plus));
        List<BoughtProduct> kept = new ArrayList<>(after.values());
        kept.removeIf(BoughtProduct::isOver);
        if (kept.size() > MOST_PRODUCTS) {
            kept.sort(BoughtProduct.byAge().reversed());
            kept.subList(MOST_PRODUCTS, kept.size()).clear();
        }
        kept.sort(Comparator.comparing(each -> each.sku().value()));
        return List.copyOf(kept);
    }

    private List<BoughtCategory> categories(List<BoughtCategory> more) {
        Map<String, BoughtCategory> after = new LinkedHashMap<>();
        categories.forEach(each -> after.put(each.name(), each));
        // What comes back of a category that was forgotten changes nothing.
        more.stream()
                .filter(each -> each.receipts() > 0 || after.containsKey(each.name()))
                .forEach(each -> after.merge(each.name(), each, BoughtCategory::plus));
        List<BoughtCategory> kept = new ArrayList<>(after.values());
        kept.removeIf(BoughtCategory::isOver);
        if (kept.size() > MOST_CATEGORIES) {
            kept.sort(BoughtCategory.byMoney().reversed());
            kept.subList(MOST_CATEGORIES, kept.size()).clear();
        }
        kept.sort(Comparator.comparing(BoughtCategory::name));
        return List.copyOf(kept);
    }
}
