package io.tillbook.api.finance;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * One side of an entry.
 *
 * @param role what it posts to
 * @param debitMinor what that is debited with, in minor units; below zero where it is credited
 * @param location the store that it concerns; missing where it concerns the chain
 * @param category the category of the goods; missing where it is not about goods that were sold
 */
public record EntryLine(AccountRole role, Money debitMinor, @Nullable LocationId location,
        @Nullable String category) {}
