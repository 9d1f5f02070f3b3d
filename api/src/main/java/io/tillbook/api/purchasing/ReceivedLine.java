package io.tillbook.api.purchasing;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Rounding;
import io.tillbook.api.kernel.Sku;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of goods that were received, with all that was read from the code that was scanned.
 *
 * @param lineNo number of the line
 * @param sku what was received
 * @param quantity how much
 * @param unitCostMinor cost of one unit, in minor units, where the line told it
 * @param costMinor cost of the whole line, in minor units, where the line told it
 * @param batch the supplier's batch
 * @param producedOn when the batch was made
 * @param expiresOn the last day on which it may be sold
 * @param gs1 the element string that was scanned, where one was
 */
public record ReceivedLine(int lineNo, Sku sku, Quantity quantity, @Nullable Money unitCostMinor,
        @Nullable Money costMinor, @Nullable BatchId batch, @Nullable LocalDate producedOn,
        @Nullable LocalDate expiresOn, @Nullable String gs1) {
    /** A line of which no element string was scanned. */
    public ReceivedLine(int lineNo, Sku sku, Quantity quantity, @Nullable Money unitCostMinor,
            @Nullable Money costMinor, @Nullable BatchId batch, @Nullable LocalDate producedOn,
            @Nullable LocalDate expiresOn) {
        this(lineNo, sku, quantity, unitCostMinor, costMinor, batch, producedOn, expiresOn, null);
    }

    /** Cost of the whole line. */
    public Money cost() {
        return unitCostMinor == null
                ? Require.present("costMinor", costMinor)
                : Rounding.lineAmount(unitCostMinor, quantity);
    }
}
