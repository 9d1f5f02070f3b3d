package io.tillbook.query.catalog;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers questions about products and locations. */
@Controller
final class CatalogQueries {

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
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page, views.products(category, text, page), StoredView::key, StoredView::view);
    }

    @QueryMapping
    @Nullable
    LocationView location(@Argument String id) {
        return view(views.locations().get(BadArgument.parse("id", id, LocationId::new).value()));
    }

    @QueryMapping
    Connection<LocationView> locations(@Argument @Nullable Integer first, @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page, views.locations(page), StoredView::key, StoredView::view);
    }

    private static <V> @Nullable V view(@Nullable StoredView<V> document) {
        return document == null ? null : document.view();
    }
}
