package io.tillbook.api.pricing.list;

import io.tillbook.api.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a unit costs somewhere at some moment.
 *
 * @param price its price, in minor units
 * @param floor the least that it may be sold for, in minor units; nothing where it is null
 * @param list the list that says so; null where it is the list price of the product
 */
public record ResolvedPrice(Money price, @Nullable Money floor, @Nullable PriceListId list) {}
