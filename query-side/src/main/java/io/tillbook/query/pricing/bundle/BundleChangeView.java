package io.tillbook.query.pricing.bundle;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.pricing.list.PriceListId;

/**
 * When something was last changed that is in bundles: for the whole chain, at a location, or by a price list, as the
 * key says.
 *
 * @param changedPosition position of the event
 */
record BundleChangeView(long changedPosition) {
    static final String CHAIN = "chain";

    static String at(LocationId location) {
        return "location/" + location.value();
    }

    static String by(PriceListId list) {
        return "list/" + list.value();
    }
}
