package io.tillbook.api.tax;

import io.tillbook.api.kernel.Money;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The tax of one rate on a receipt.
 *
 * @param rateBp the rate, in basis points of the net amount
 * @param grossMinor what was paid at this rate, in minor units
 * @param taxMinor the tax contained in it, in minor units
 */
public record TaxTotal(int rateBp, Money grossMinor, Money taxMinor) {
    /** Of one line. */
    public static TaxTotal of(Money paid, LineTax tax) {
        return new TaxTotal(tax.rateBp(), paid, tax.amountMinor());
    }

    /** The sums by rate, the lowest first. */
    public static List<TaxTotal> byRate(Stream<TaxTotal> lines) {
        Map<Integer, TaxTotal> byRate = new TreeMap<>();
        lines.forEach(line -> byRate.merge(line.rateBp, line, TaxTotal::plus));
        return List.copyOf(byRate.values());
    }

    /** What was paid without the tax, in minor units. */
    public Money netMinor() {
        return grossMinor.minus(taxMinor);
    }

    private TaxTotal plus(TaxTotal other) {
        return new TaxTotal(rateBp, grossMinor.plus(other.grossMinor), taxMinor.plus(other.taxMinor));
    }
}
