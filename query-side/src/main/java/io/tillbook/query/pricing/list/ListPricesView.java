package io.tillbook.query.pricing.list;

import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.list.PriceBook;
import io.tillbook.api.pricing.list.PriceListId;

/**
 * What one list says of one product.
 *
 * @param sku the product
 * @param list the list
 * @param book what it says
 */
record ListPricesView(Sku sku, PriceListId list, PriceBook book) {

    private static final char SEPARATOR = '/';

    static String key(Sku sku, PriceListId list) {
        return sku.value() + SEPARATOR + list.value();
    }
}
