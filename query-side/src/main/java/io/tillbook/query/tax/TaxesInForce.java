package io.tillbook.query.tax;

import io.tillbook.api.kernel.Sku;
import io.tillbook.api.tax.ProductTax;
import io.tillbook.api.tax.TaxPlace;
import io.tillbook.api.tax.TaxRates;
import io.tillbook.query.catalog.LocationView;
import io.tillbook.query.catalog.ProductView;
import io.tillbook.query.kernel.StoredView;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tax rates of products somewhere at a moment. */
public final class TaxesInForce {

    private final TaxViews views;

    TaxesInForce(TaxViews views) {
        this.views = views;
    }

    /**
     * The rates, in basis points of the net amount.
     *
     * @return by product; those of which nobody has told any are left out
     */
    public Map<Sku, Integer> of(LocationView location, Collection<ProductView> products, Instant moment) {
        TaxPlace place = new TaxPlace(location.id(), location.region(), location.zone());
        Map<String, StoredView<ClassifiedProductView>> classified =
                views.products().load(products.stream().map(product -> product.sku().value()).toList());
        TaxRates rates = classified.isEmpty() ? TaxRates.NONE : rates(classified.values());
        Map<Sku, Integer> inForce = new HashMap<>();
        for (ProductView product : products) {
            StoredView<ClassifiedProductView> found = classified.get(product.sku().value());
            ProductTax tax = found == null
                    ? ProductTax.registered(product.taxBasisPoints())
                    : found.view().tax(product.taxBasisPoints());
            rates.rate(tax, place, moment).ifPresent(rate -> inForce.put(product.sku(), rate));
        }
        return inForce;
    }

    /** Of the classes that the products are in, or ever were: each quote comes here. */
    private TaxRates rates(Collection<StoredView<ClassifiedProductView>> products) {
        List<String> classes = products.stream()
                .flatMap(found -> found.view().classes().stream())
                .map(classified -> classified.taxClass().value())
                .distinct()
                .toList();
        return TaxRates.of(views.classes()
                .load(classes)
                .values()
                .stream()
                .flatMap(found -> found.view().rates().stream()));
    }
}
