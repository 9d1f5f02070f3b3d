package io.tillbook.query.pricing.list;

import io.tillbook.api.pricing.list.PriceList;

/**
 * A price list.
 *
 * @param list the list
 */
record PriceListView(PriceList list) {}
