package io.tillbook.query.pricing.list;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.list.PriceLine;
import io.tillbook.api.pricing.list.PriceList;
import io.tillbook.api.pricing.list.PriceListId;
import io.tillbook.api.pricing.list.PricePlace;
import io.tillbook.api.pricing.list.PriceRules;
import io.tillbook.query.catalog.ProductView;
import io.tillbook.query.catalog.Products;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers questions about price lists and prices. */
@Controller
final class PriceListQueries {

    private final PriceListViews views;
    private final PriceBooks books;
    private final PricePreviews previews;
    private final Products products;
    private final InstantSource clock;

    PriceListQueries(PriceListViews views, PriceBooks books, PricePreviews previews, Products products,
            InstantSource clock) {
        this.views = views;
        this.books = books;
        this.previews = previews;
        this.products = products;
        this.clock = clock;
    }

    @QueryMapping
    Connection<ShownPriceList> priceLists(@Argument @Nullable Boolean open, @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        List<PriceList> found = books.seen()
                .filter(list -> open == null || list.isOpen() == open)
                .filter(list -> page.after() == null || list.list().value().compareTo(page.after()) > 0)
                .limit(page.limit())
                .toList();
        return Connection.of(page, found, list -> list.list().value(), ShownPriceList::of);
    }

    @QueryMapping
    @Nullable
    ShownPrice price(@Argument String location, @Argument String sku, @Argument @Nullable OffsetDateTime at,
            @Argument @Nullable String channel) {
        Sku of = BadArgument.parse("sku", sku, Sku::new);
        return prices(BadArgument.parse("location", location, LocationId::new), channel, at,
                List.copyOf(products.of(List.of(of)).values())).stream().findFirst().orElse(null);
    }

    @QueryMapping
    Connection<ShownPrice> prices(@Argument String location, @Argument @Nullable OffsetDateTime at,
            @Argument @Nullable String channel, @Argument @Nullable List<String> skus,
            @Argument @Nullable String category, @Argument @Nullable String text, @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        LocationId where = BadArgument.parse("location", location, LocationId::new);
        PageRequest page = PageRequest.of(first, after);
        List<ProductView> found = skus == null ? products.page(category, text, page) : named(skus, page);
        return Connection.of(page, prices(where, channel, at, found), price -> price.sku().value(), price -> price);
    }

    private List<ProductView> named(List<String> skus, PageRequest page) {
        if (skus.size() > PageRequest.MAX_FIRST) {
            throw new BadArgument("skus", "must be at most " + PageRequest.MAX_FIRST);
        }
        List<Sku> wanted = skus.stream().map(sku -> BadArgument.parse("skus", sku, Sku::new)).toList();
        return products.of(wanted)
                .values()
                .stream()
                .filter(product -> page.after() == null || product.sku().value().compareTo(page.after()) > 0)
                .sorted(Comparator.comparing(ProductView::sku))
                .limit(page.limit())
                .toList();
    }

    private List<ShownPrice> prices(LocationId location, @Nullable String channel, @Nullable OffsetDateTime at,
            List<ProductView> of) {
        PricePlace place = books.place(location, channel);
        if (place == null) {
            return List.of();
        }
        OffsetDateTime moment = Objects.requireNonNullElseGet(at,
                () -> clock.instant().atZone(place.zone()).toOffsetDateTime());
        List<ShownPrice> prices = new ArrayList<>();
        books.of(place, of).forEach((sku, told) -> prices.add(ShownPrice.of(location, sku, told, moment)));
        return prices;
    }

    @QueryMapping
    Connection<ShownPriceChange> priceHistory(@Argument String sku, @Argument @Nullable String list,
            @Argument @Nullable String location, @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        Sku of = BadArgument.parse("sku", sku, Sku::new);
        PriceListId in = BadArgument.parseIfGiven("list", list, PriceListId::new);
        LocationId at = BadArgument.parseIfGiven("location", location, LocationId::new);
        PageRequest page = PageRequest.of(first, after);
        List<PriceListId> lists = at == null ? books.seen().map(PriceList::list).toList() : books.at(at);
        List<PriceListId> asked = lists.stream().filter(each -> in == null || each.equals(in)).toList();
        return Connection.of(page, views.changes(of, asked, page), found -> found.view().key(),
                found -> ShownPriceChange.of(found.view()));
    }

    @QueryMapping
    List<PricePreview> pricePreview(@Argument String list, @Argument List<PriceLineInput> lines) {
        if (lines.isEmpty() || lines.size() > PageRequest.MAX_FIRST) {
            throw new BadArgument("lines", "must be 1 to " + PageRequest.MAX_FIRST);
        }
        Instant now = clock.instant();
        PriceRules rules = books.rules(BadArgument.parse("list", list, PriceListId::new), now);
        if (rules == null) {
            throw new BadArgument("list", "names no price list");
        }
        List<PriceLine> asked = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            asked.add(lines.get(index).line("lines/" + index));
        }
        return previews.of(rules, asked);
    }
}
