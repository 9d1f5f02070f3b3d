package io.tillbook.query.members.favourite;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.members.Persons;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What members buy, those who were merged into them too, at the locations that whoever asks may see. */
public final class Favourites {
    /** More locations than anybody buys at. */
    private static final int MOST_LOCATIONS = 50;

    private final FavouriteViews views;
    private final Persons persons;

    Favourites(FavouriteViews views, Persons persons) {
        this.views = views;
        this.persons = persons;
    }

    /** Products that a member buys, by SKU. */
    public List<BoughtProduct> products(MemberId member) {
        Map<Sku, BoughtProduct> products = new TreeMap<>(Comparator.comparing(Sku::value));
        views.of(persons.ids(member), MOST_LOCATIONS)
                .forEach(at -> at.products().forEach(each -> products.merge(each.sku(), each, BoughtProduct::plus)));
        return List.copyOf(products.values());
    }

    /** The same, those first that matter most to the member. */
    List<BoughtProduct> products(MemberId member, FavouriteFigure by) {
        return products(member).stream().sorted(by.order()).toList();
    }

    /** Categories that a member buys of, those first for which most is paid. */
    List<CategoryShare> categories(MemberId member) {
        Map<String, BoughtCategory> categories = new TreeMap<>();
        views.of(persons.ids(member), MOST_LOCATIONS)
                .forEach(at -> at.categories()
                        .forEach(each -> categories.merge(Objects.requireNonNullElse(each.category(), ""), each,
                                BoughtCategory::plus)));
        long all = categories.values().stream().map(BoughtCategory::paidMinor).reduce(Money.ZERO, Money::plus).minor();
        return categories.values()
                .stream()
                .sorted(Comparator.comparingLong((BoughtCategory each) -> each.paidMinor().minor()).reversed())
                .map(each -> CategoryShare.of(each, all))
                .toList();
    }
}
