package io.tillbook.api.sales;

import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.inventory.StockParts;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basis.LinePricing;
import io.tillbook.api.pricing.basis.RecordedLine;
import io.tillbook.api.tax.LineTax;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a completed sale. {@code grossMinor − discountMinor = paidMinor}.
 *
 * @param lineNo number of the line
 * @param sku what was sold
 * @param category the product's category when it was sold
 * @param quantity how much
 * @param unitPriceMinor price of one unit where the till gave it, in minor units
 * @param grossMinor price of the line before the discount, in minor units
 * @param discountMinor discount on the line, in minor units
 * @param paidMinor price of the line after the discount, in minor units
 * @param costMinor what the goods had cost, in minor units
 * @param batch the batch that was scanned
 * @param parts which batches and cost layers gave how much at what cost; missing where there is neither
 * @param pricing how it was priced, where the till told that
 * @param tax the tax contained in what was paid, where its rate was known
 */
public record SoldLine(int lineNo, Sku sku, @Nullable String category, Quantity quantity,
        @Nullable Money unitPriceMinor, Money grossMinor, Money discountMinor, Money paidMinor, Money costMinor,
        @Nullable BatchId batch, @Nullable List<StockPart> parts, @Nullable LinePricing pricing,
        @Nullable LineTax tax) {
    /** A line of which nobody has told how it was priced. */
    public SoldLine(int lineNo, Sku sku, @Nullable String category, Quantity quantity, @Nullable Money unitPriceMinor,
            Money grossMinor, Money discountMinor, Money paidMinor, Money costMinor, @Nullable BatchId batch,
            @Nullable List<StockPart> parts) {
        this(lineNo, sku, category, quantity, unitPriceMinor, grossMinor, discountMinor, paidMinor, costMinor, batch,
                parts, null, null);
    }

    /** Where the goods came from: at least one part, and all together {@code quantity} and {@code costMinor}. */
    public List<StockPart> goods() {
        return StockParts.of(parts, batch, quantity, costMinor);
    }

    /** As rules see it; nothing where nobody has told how it was priced. */
    public Optional<RecordedLine> priced() {
        return Optional.ofNullable(pricing).map(this::as);
    }

    /** As rules see it in a sale of which the till has told how it was priced: one that tells nothing is regular. */
    public RecordedLine recorded() {
        return as(pricing == null ? LinePricing.REGULAR : pricing);
    }

    private RecordedLine as(LinePricing told) {
        return new RecordedLine(lineNo, sku, category, quantity, unitPriceMinor, grossMinor, told);
    }
}
