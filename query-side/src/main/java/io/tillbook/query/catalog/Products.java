package io.tillbook.query.catalog;

import io.tillbook.api.kernel.Sku;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All products: the one read model of them, which every capability of the query side looks them up in. */
public final class Products {

    private final CatalogViews views;

    Products(CatalogViews views) {
        this.views = views;
    }

    /** The products that are registered, by SKU, in one reading. */
    public Map<Sku, ProductView> of(Collection<Sku> skus) {
        Map<Sku, ProductView> found = HashMap.newHashMap(skus.size());
        views.products()
                .load(skus.stream().map(Sku::value).distinct().toList())
                .values()
                .forEach(product -> found.put(product.view().sku(), product.view()));
        return found;
    }

    /** Products in the order of their SKUs, of one category and with a text somewhere in name, brand or codes. */
    public List<ProductView> page(@Nullable String category, @Nullable String text, PageRequest page) {
        return views.products(category, text, page).stream().map(StoredView::view).toList();
    }

    /** Products in the order of their SKUs, behind one, with how far each has come. */
    public List<StoredView<ProductView>> stored(@Nullable String after, int limit) {
        return views.products(null, null, new PageRequest(limit, after));
    }

    /** SKUs of a category in their order, from one on, itself included where it is of the category. */
    public List<Sku> ofCategory(String category, String from, int limit) {
        return views.ofCategory(category, from, limit).stream().map(StoredView::view).map(ProductView::sku).toList();
    }
}
