package io.tillbook.api.returns;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Required;
import io.tillbook.api.kernel.Sku;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of goods brought back of which nobody can tell with which sale they were bought.
 *
 * @param lineNo number of the line, unique within the return
 * @param sku what comes back
 * @param quantity how much, above zero
 * @param refundMinor what is given back for the line, in minor units
 * @param restock whether the goods go back into stock
 * @param quarantine whether they must not be sold until they have been looked at; only together with restock and batch
 * @param batch the batch that is printed on them
 * @param producedOn when the batch was made
 * @param expiresOn the last day on which it may be sold
 */
public record ReturnLineWithoutReceipt(int lineNo, Sku sku, Quantity quantity, Money refundMinor,
        @Required @Nullable Boolean restock, @Nullable Boolean quarantine, @Nullable BatchId batch,
        @Nullable LocalDate producedOn, @Nullable LocalDate expiresOn) {
    /** Checks the fields. */
    public ReturnLineWithoutReceipt {
        Require.between("lineNo", lineNo, 1, Integer.MAX_VALUE);
        Require.present("sku", sku);
        Require.positive("quantity", quantity);
        Require.notNegative("refundMinor", refundMinor);
        Require.present("restock", restock);
        if (Boolean.TRUE.equals(quarantine) && !Boolean.TRUE.equals(restock)) {
            throw new InvalidField("quarantine", "must not be true for goods that do not go back into stock");
        }
        if (batch == null && Boolean.TRUE.equals(quarantine)) {
            throw new InvalidField("batch", "is required for goods that are quarantined");
        }
        if (batch == null && (producedOn != null || expiresOn != null)) {
            throw new InvalidField("batch", "is required with the dates of a batch");
        }
        Require.batchDays(producedOn, expiresOn);
    }

    /** Goods of no batch that can be sold again, or are gone. */
    public ReturnLineWithoutReceipt(int lineNo, Sku sku, Quantity quantity, Money refundMinor,
            @Nullable Boolean restock) {
        this(lineNo, sku, quantity, refundMinor, restock, null, null, null, null);
    }

    /** Whether the goods go back into stock. */
    public boolean restocked() {
        return Boolean.TRUE.equals(restock);
    }

    /** Whether the goods must not be sold yet. */
    public boolean quarantined() {
        return Boolean.TRUE.equals(quarantine);
    }

    /** The batch with the dates that were told, where one was. */
    public @Nullable Batch toldBatch() {
        return batch == null ? null : new Batch(batch, producedOn, expiresOn);
    }
}
