package io.tillbook.query.pricing.list;

import io.tillbook.api.catalog.CatalogRejection.UnknownProduct;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.list.PriceBook;
import io.tillbook.api.pricing.list.PriceLine;
import io.tillbook.api.pricing.list.PriceList;
import io.tillbook.api.pricing.list.PriceRules;
import io.tillbook.query.catalog.ProductView;
import io.tillbook.query.catalog.Products;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells what would come of prices before they are set, by the rules that decide on them. */
final class PricePreviews {

    private final PriceListViews views;
    private final Products products;

    PricePreviews(PriceListViews views, Products products) {
        this.views = views;
        this.products = products;
    }

    /** What would come of lines of one command, in their order. */
    List<PricePreview> of(PriceRules rules, List<PriceLine> lines) {
        List<Sku> skus = lines.stream().map(PriceLine::sku).distinct().toList();
        Map<Sku, ProductView> known = products.of(skus);
        Map<Sku, PriceBook> books = new HashMap<>(views.books(skus, rules.lists().all().map(PriceList::list).toList()));
        List<PricePreview> previews = new ArrayList<>();
        for (PriceLine line : lines) {
            ProductView product = known.get(line.sku());
            if (product == null) {
                previews.add(PricePreview.unknown(rules, line, new UnknownProduct(line.sku()).detail()));
            } else {
                PricePreview.Told told = PricePreview.of(rules, line,
                        books.getOrDefault(line.sku(), PriceBook.EMPTY), product.listPriceMinor());
                books.put(line.sku(), told.book());
                previews.add(told.preview());
            }
        }
        return previews;
    }
}
