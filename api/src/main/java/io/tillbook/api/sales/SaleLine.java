package io.tillbook.api.sales;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Rounding;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basis.LineShare;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of a sale as the till rang it up. Its price is given either for one unit, before the discount, or as the
 * amount paid for the whole line, after it.
 *
 * @param lineNo number of the line, unique within the sale
 * @param sku what was sold
 * @param quantity how much, above zero
 * @param unitPriceMinor price of one unit before the discount, in minor units
 * @param amountMinor amount paid for the line after the discount, in minor units
 * @param discountMinor discount on the line, in minor units
 * @param batch the batch that was scanned
 * @param batchReason why goods of this batch are sold although it is expired or quarantined
 * @param splitOf the line of the basket that it is a part of, where pieces of one line have different prices
 * @param shares what each application took off, together the discount; missing where the till does not tell
 * @param overrideReason why somebody set the unit price by hand; missing where nobody did
 */
public record SaleLine(int lineNo, Sku sku, Quantity quantity, @Nullable Money unitPriceMinor,
        @Nullable Money amountMinor, @Nullable Money discountMinor, @Nullable BatchId batch,
        @Nullable String batchReason, @AtLeast(1) @Nullable Integer splitOf, @Nullable List<LineShare> shares,
        @Nullable String overrideReason) {
    /** Checks the fields. */
    public SaleLine {
        Require.between("lineNo", lineNo, 1, Integer.MAX_VALUE);
        Require.present("sku", sku);
        Require.positive("quantity", quantity);
        Require.exactlyOne("unitPriceMinor", unitPriceMinor, "amountMinor", amountMinor);
        Require.lineAmount("unitPriceMinor", unitPriceMinor, quantity);
        Require.notNegativeOrZero("amountMinor", amountMinor);
        Require.notNegativeOrZero("discountMinor", discountMinor);
        Require.optionalText("batchReason", batchReason);
        if (batchReason != null && batch == null) {
            throw new InvalidField("batchReason", "must not be given without batch");
        }
        if (splitOf != null) {
            Require.between("splitOf", splitOf, 1, Integer.MAX_VALUE);
        }
        Require.optionalText("overrideReason", overrideReason);
        shares = shares == null ? null : shares(shares, discountMinor);
    }

    /** A line of which the till does not tell how it was priced. */
    public SaleLine(int lineNo, Sku sku, Quantity quantity, @Nullable Money unitPriceMinor,
            @Nullable Money amountMinor, @Nullable Money discountMinor, @Nullable BatchId batch,
            @Nullable String batchReason) {
        this(lineNo, sku, quantity, unitPriceMinor, amountMinor, discountMinor, batch, batchReason, null, null, null);
    }

    private static List<LineShare> shares(List<LineShare> told, @Nullable Money discount) {
        List<LineShare> shares = Require.list("shares", told);
        if (!Require.distinct(shares.stream().map(LineShare::seq).toList())) {
            throw new InvalidField("shares", "must not name an application twice");
        }
        Money sum = shares.stream().map(LineShare::amountMinor).reduce(Money.ZERO, Money::plus);
        if (!sum.equals(discount == null ? Money.ZERO : discount)) {
            throw new InvalidField("shares", "must be discountMinor together, not " + sum.minor());
        }
        return shares;
    }

    /** The line of the basket that it is, or is a part of. */
    public int ofBasket() {
        return splitOf == null ? lineNo : splitOf;
    }

    /** What each application took off; nothing where the till does not tell. */
    public List<LineShare> allShares() {
        return shares == null ? List.of() : shares;
    }

    /** Whether another part of the same line of the basket can be so: pieces at the same regular price. */
    boolean isOfSameBasketLine(SaleLine part) {
        return unitPriceMinor != null && sku.equals(part.sku) && unitPriceMinor.equals(part.unitPriceMinor)
                && splitOf != null && part.splitOf != null && Objects.equals(overrideReason, part.overrideReason);
    }

    /** The discount, zero where there is none. */
    public Money discount() {
        return discountMinor == null ? Money.ZERO : discountMinor;
    }

    /** Price of the line before the discount. */
    public Money gross() {
        return unitPriceMinor == null
                ? Require.present("amountMinor", amountMinor).plus(discount())
                : Rounding.lineAmount(unitPriceMinor, quantity);
    }

    /** Price of the line after the discount; negative when the discount is more than the price. */
    public Money paid() {
        return gross().minus(discount());
    }
}
