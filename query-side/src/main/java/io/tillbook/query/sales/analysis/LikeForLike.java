package io.tillbook.query.sales.analysis;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a period has sold against another, at the locations that have sold something in both.
 *
 * @param stores how many those are
 * @param changeBp the change, in basis points of what was sold before; null where that was not above zero
 * @param quantityMinor the change if all had been sold in the same parts at the same prices, in minor units
 * @param priceMinor the change since what was sold in both periods has another price
 * @param mixMinor the change since other goods were sold, or in other parts; the three add up to the whole change
 * @param opened locations that have sold something in this period only
 * @param closed locations that have sold something in the other only
 */
record LikeForLike(LocalDate from, LocalDate to, LocalDate beforeFrom, LocalDate beforeTo, int stores, int receipts,
        int receiptsBefore, Money netMinor, Money netBeforeMinor, Money changeMinor, @Nullable Integer changeBp,
        Money quantityMinor, Money priceMinor, Money mixMinor, List<LocationId> opened, List<LocationId> closed,
        Money openedNetMinor, Money closedNetMinor) {}
