package io.tillbook.query.tax;

import io.tillbook.api.kernel.Sku;
import io.tillbook.api.tax.ProductTax;
import io.tillbook.api.tax.TaxEvent.ProductClassified;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A product that is in a tax class.
 *
 * @param sku the product
 * @param classes the classes that it was put into, in that order
 */
record ClassifiedProductView(Sku sku, List<ProductClassified> classes) {
    static ClassifiedProductView of(ProductClassified first) {
        return new ClassifiedProductView(first.sku(), List.of(first));
    }

    ClassifiedProductView with(ProductClassified classified) {
        return new ClassifiedProductView(sku, Stream.concat(classes.stream(), Stream.of(classified)).toList());
    }

    /** @param basisPoints the rate that it was registered with */
    ProductTax tax(@Nullable Integer basisPoints) {
        ProductTax tax = ProductTax.registered(basisPoints);
        for (ProductClassified classified : classes) {
            tax = tax.with(classified);
        }
        return tax;
    }
}
