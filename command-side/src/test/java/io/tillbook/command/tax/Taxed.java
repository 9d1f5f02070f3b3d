package io.tillbook.command.tax;

import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.tax.TaxClassId;
import io.tillbook.api.tax.TaxEvent.ProductClassified;
import io.tillbook.api.tax.TaxEvent.TaxRateSet;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.kernel.Decision.NewEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Products that are taxed, and how that came to be: long ago. */
public final class Taxed {
    /** What most products are in. */
    public static final TaxClassId STANDARD = new TaxClassId("STANDARD");
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private Taxed() {}

    /** A product that comes in pieces, costs 5.00 and was registered with a rate. */
    public static NewEvent registered(Sku sku, @Nullable Integer rateBp) {
        return new NewEvent(Product.at(sku), new ProductRegistered(sku, sku.value(), Unit.PIECE, "dairy", null,
                List.of(), rateBp, null, Money.of(500)));
    }

    /** It was put into the class of most. */
    public static NewEvent standard(Sku sku) {
        return new NewEvent(Product.at(sku), new ProductClassified(sku, STANDARD, null, LONG_AGO, null));
    }

    /** The rate of that class was set, at a location or in the chain. */
    public static NewEvent rate(@Nullable LocationId location, int rateBp) {
        return rate(location, rateBp, LONG_AGO);
    }

    /** The rate of that class was set at a moment. */
    public static NewEvent rate(@Nullable LocationId location, int rateBp, Instant publishedAt) {
        return new NewEvent(ChainTaxRates.STREAM,
                new TaxRateSet(STANDARD, location, null, rateBp, null, publishedAt, null));
    }
}
