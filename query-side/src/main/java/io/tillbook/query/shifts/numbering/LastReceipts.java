package io.tillbook.query.shifts.numbering;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.shifts.ReceiptNumbering;
import org.jspecify.annotations.Nullable;

/** Numbers of the last receipts of registers, behind which a till goes on. */
public final class LastReceipts {
    private final NumberingViews views;

    LastReceipts(NumberingViews views) {
        this.views = views;
    }

    /**
     * The highest number that a register has given in the series of its numbering; 0 before the first.
     *
     * @param numbering its prefix names the series; without one it is the series without a prefix
     */
    public long of(LocationId location, RegisterId register, @Nullable ReceiptNumbering numbering) {
        String prefix = numbering == null || numbering.receiptPrefix() == null ? "" : numbering.receiptPrefix();
        return views.of(location, register).stream().mapToLong(numbers -> numbers.lastOf(prefix)).sum();
    }
}
