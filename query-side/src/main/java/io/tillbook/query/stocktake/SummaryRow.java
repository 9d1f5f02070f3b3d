package io.tillbook.query.stocktake;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a stocktake found in one category.
 *
 * @param category the category; null for products without one
 * @param lines how many lines were counted
 * @param gains how many of them were more than the books had
 * @param gainQuantity how much more
 * @param gainValueMinor what that is worth, in minor units
 * @param losses how many of them were less
 * @param lossQuantity how much less, as a number above zero
 * @param lossValueMinor what that is worth, in minor units, as a number above zero
 */
record SummaryRow(@Nullable String category, int lines, int gains, Quantity gainQuantity, Money gainValueMinor,
        int losses, Quantity lossQuantity, Money lossValueMinor) {

    /** A row for each category, in order, those without one last. */
    static List<SummaryRow> of(List<StocktakeLine> lines) {
        Map<String, SummaryRow> rows = new TreeMap<>();
        List<SummaryRow> unnamed = new ArrayList<>();
        for (StocktakeLine line : lines) {
            SummaryRow row = of(line);
            if (row.category != null) {
                rows.merge(row.category, row, SummaryRow::plus);
            } else {
                unnamed.add(row);
            }
        }
        List<SummaryRow> all = new ArrayList<>(rows.values());
        unnamed.stream().reduce(SummaryRow::plus).ifPresent(all::add);
        all.sort(Comparator.comparing(SummaryRow::category, Comparator.nullsLast(Comparator.naturalOrder())));
        return all;
    }

    private static SummaryRow of(StocktakeLine line) {
        boolean isGain = line.variance().isPositive();
        boolean isLoss = line.variance().isNegative();
        return new SummaryRow(line.category(), 1, isGain ? 1 : 0, isGain ? line.variance() : Quantity.ZERO,
                isGain ? line.valueMinor() : Money.ZERO, isLoss ? 1 : 0,
                isLoss ? line.variance().negated() : Quantity.ZERO,
                isLoss ? line.valueMinor().negated() : Money.ZERO);
    }

    private SummaryRow plus(SummaryRow other) {
        return new SummaryRow(category, lines + other.lines, gains + other.gains,
                gainQuantity.plus(other.gainQuantity), gainValueMinor.plus(other.gainValueMinor),
                losses + other.losses, lossQuantity.plus(other.lossQuantity),
                lossValueMinor.plus(other.lossValueMinor));
    }
}
