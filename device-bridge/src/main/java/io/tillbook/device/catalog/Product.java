package io.tillbook.device.catalog;

import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.list.PriceStep;
import io.tillbook.api.pricing.list.ResolvedPrice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A product as a bundle tells it.
 *
 * @param sku its id
 * @param name what it is called
 * @param unit what there is of it
 * @param category its category, with those above it
 * @param brand its brand
 * @param taxBasisPoints its rate of tax; missing where it is not told
 * @param barcodes its codes
 * @param prices what a unit costs: the first step holds already, each other one from its moment on
 */
public record Product(Sku sku, String name, Unit unit, @Nullable String category, @Nullable String brand,
        @Nullable Integer taxBasisPoints, List<Barcode> barcodes, List<PriceStep> prices) {
    /** Copies the lists. */
    public Product {
        barcodes = List.copyOf(barcodes);
        prices = List.copyOf(prices);
    }

    /** What a unit costs at a moment; empty where it has no price then. */
    public Optional<ResolvedPrice> priceAt(Instant at) {
        ResolvedPrice price = null;
        for (PriceStep step : prices) {
            Instant from = step.from();
            if (from == null || !from.isAfter(at)) {
                price = step.price();
            }
        }
        return Optional.ofNullable(price);
    }
}
