package io.tillbook.query.catalog;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.kernel.OfSku;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.Absorbed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers questions about products and locations. */
@Controller
final class CatalogQueries {

    private static final int MAX_TEXT = 200;

    private final CatalogViews views;

    CatalogQueries(CatalogViews views) {
        this.views = views;
    }

    @QueryMapping
    @Nullable
    ProductView product(@Argument String sku) {
        return view(views.products().get(BadArgument.parse("sku", sku, Sku::new).value()));
    }

    @QueryMapping
    Connection<ProductView> products(@Argument @Nullable String category, @Argument @Nullable String text,
            @Argument @Nullable Integer first, @Argument @Nullable String after) {
        if (text != null && (text.isBlank() || text.length() > MAX_TEXT)) {
            throw new BadArgument("text", "must have 1 to " + MAX_TEXT + " characters and not be blank");
        }
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page, views.products(category, text, page), Absorbed::key, Absorbed::view);
    }

    @QueryMapping
    @Nullable
    LocationView location(@Argument String id) {
        return view(views.locations().get(BadArgument.parse("id", id, LocationId::new).value()));
    }

    @QueryMapping
    Connection<LocationView> locations(@Argument @Nullable Integer first, @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page, views.locations(page), Absorbed::key, Absorbed::view);
    }

    @BatchMapping(typeName = "StockLevel", field = "product")
    Map<OfSku, ProductView> productsOfStockLevels(List<OfSku> levels) {
        return productsOf(levels);
    }

    @BatchMapping(typeName = "StockAt", field = "product")
    Map<OfSku, ProductView> productsOfBookLines(List<OfSku> lines) {
        return productsOf(lines);
    }

    @BatchMapping(typeName = "ExplainedStock", field = "product")
    Map<OfSku, ProductView> productsOfExplainedStocks(List<OfSku> stocks) {
        return productsOf(stocks);
    }

    @BatchMapping(typeName = "StockBatch", field = "product")
    Map<OfSku, ProductView> productsOfBatches(List<OfSku> things) {
        return productsOf(things);
    }

    @BatchMapping(typeName = "BatchTrace", field = "product")
    Map<OfSku, ProductView> productsOfTraces(List<OfSku> things) {
        return productsOf(things);
    }

    @BatchMapping(typeName = "SaleLine", field = "product")
    Map<OfSku, ProductView> productsOfSaleLines(List<OfSku> lines) {
        return productsOf(lines);
    }

    @BatchMapping(typeName = "SalesReportRow", field = "product")
    Map<OfSku, ProductView> productsOfReportRows(List<OfSku> rows) {
        return productsOf(rows);
    }

    @BatchMapping(typeName = "StockPolicy", field = "product")
    Map<OfSku, ProductView> productsOfPolicies(List<OfSku> policies) {
        return productsOf(policies);
    }

    @BatchMapping(typeName = "Replenishment", field = "product")
    Map<OfSku, ProductView> productsOfReplenishments(List<OfSku> suggestions) {
        return productsOf(suggestions);
    }

    @BatchMapping(typeName = "TransferSuggestion", field = "product")
    Map<OfSku, ProductView> productsOfTransferSuggestions(List<OfSku> suggestions) {
        return productsOf(suggestions);
    }

    @BatchMapping(typeName = "StockAlert", field = "product")
    Map<OfSku, ProductView> productsOfAlerts(List<OfSku> alerts) {
        return productsOf(alerts);
    }

    @BatchMapping(typeName = "StocktakeLine", field = "product")
    Map<OfSku, ProductView> productsOfStocktakeLines(List<OfSku> lines) {
        return productsOf(lines);
    }

    @BatchMapping(typeName = "TransferLine", field = "product")
    Map<OfSku, ProductView> productsOfTransferLines(List<OfSku> lines) {
        return productsOf(lines);
    }

    @BatchMapping(typeName = "TransitLine", field = "product")
    Map<OfSku, ProductView> productsOfTransitLines(List<OfSku> lines) {
        return productsOf(lines);
    }

    private Map<OfSku, ProductView> productsOf(List<OfSku> things) {
        List<String> skus = things.stream()
                .map(OfSku::sku)
                .filter(Objects::nonNull)
                .map(Sku::value)
                .distinct()
                .toList();
        Map<String, Absorbed<ProductView>> found = views.products().load(skus);
        Map<OfSku, ProductView> products = HashMap.newHashMap(things.size());
        for (OfSku thing : things) {
            Sku sku = thing.sku();
            Absorbed<ProductView> product = sku == null ? null : found.get(sku.value());
            if (product != null) {
                products.put(thing, product.view());
            }
        }
        return products;
    }

    private static <V> @Nullable V view(@Nullable Absorbed<V> document) {
        return document == null ? null : document.view();
    }
}
