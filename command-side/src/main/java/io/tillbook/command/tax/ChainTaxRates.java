package io.tillbook.command.tax;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.tax.ProductTax;
import io.tillbook.api.tax.TaxEvent;
import io.tillbook.api.tax.TaxPlace;
import io.tillbook.api.tax.TaxRates;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.time.Instant;
import java.util.Optional;

/**
 * The stream of all tax rates. They share one, so that a sale of whatever classes looks at one; they are few, and
 * change seldom. Which class a product is in is told by the product's own stream, which every sale looks at anyway.
 */
final class ChainTaxRates {
    /** The stream; there is one. */
    static final StreamRef<TaxRates> STREAM =
            StreamType.of("taxrates", TaxRates.NONE).on(TaxEvent.class, TaxRates::after).at();

    private ChainTaxRates() {}

    /**
     * The rate of a product at an open location, in basis points; empty where nobody has told any.
     *
     * @param sku a registered product
     */
    static Optional<Integer> rate(States states, LocationId location, Sku sku, Occurrence occurrence) {
        Location.Open open = Catalog.open(states, location);
        ProductTax tax = Catalog.registered(states, sku).tax();
        TaxRates rates = tax.isClassified() ? states.of(STREAM) : TaxRates.NONE;
        return rates.rate(tax, new TaxPlace(location, open.region(), open.zone()), moment(occurrence));
    }

    /** A till whose clock runs ahead sells nothing in the future. */
    private static Instant moment(Occurrence occurrence) {
        Instant told = occurrence.occurredAt().toInstant();
        return told.isAfter(occurrence.receivedAt()) ? occurrence.receivedAt() : told;
    }
}
