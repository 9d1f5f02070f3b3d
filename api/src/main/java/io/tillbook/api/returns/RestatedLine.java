package io.tillbook.api.returns;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.tax.LineTax;
import org.jspecify.annotations.Nullable;

/**
 * What is paid for goods that are kept is not what it was: a return has changed what they were discounted for.
 *
 * @param saleLineNo the line of the sale
 * @param sku what was sold
 * @param category the product's category when it was sold
 * @param changeMinor by how much more is paid for what is kept of the line, in minor units; below zero where it is less
 * @param tax the tax contained in that, where that of the line is known
 */
public record RestatedLine(int saleLineNo, Sku sku, @Nullable String category, Money changeMinor,
        @Nullable LineTax tax) {
    /** A line whose tax is not known. */
    public RestatedLine(int saleLineNo, Sku sku, @Nullable String category, Money changeMinor) {
        this(saleLineNo, sku, category, changeMinor, null);
    }
}
