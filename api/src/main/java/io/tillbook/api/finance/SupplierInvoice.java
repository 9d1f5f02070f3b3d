package io.tillbook.api.finance;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.SupplierId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier has invoiced.
 *
 * @param supplier who
 * @param number the number of the invoice, of which a supplier has one
 * @param on the day that it counts for
 * @param goodsMinor what the goods receipts that it is for had said that they cost, in minor units
 * @param netMinor what it asks for the goods without tax, in minor units; what that differs by is a price variance
 * @param taxMinor the tax that it shows, in minor units; missing where it shows none
 * @param location the store that the goods came to; missing where they came to several
 */
public record SupplierInvoice(SupplierId supplier, InvoiceNumber number, LocalDate on, @AtLeast(0) Money goodsMinor,
        @AtLeast(1) Money netMinor, @Nullable Money taxMinor, @Nullable LocationId location) {
    private static final Bounds BOUNDS = Bounds.of(SupplierInvoice.class);

    /** Checks the fields. */
    public SupplierInvoice {
        Require.present("supplier", supplier);
        Require.present("number", number);
        Require.optionalDay("on", Require.present("on", on));
        BOUNDS.check("goodsMinor", Require.present("goodsMinor", goodsMinor));
        BOUNDS.check("netMinor", Require.present("netMinor", netMinor));
        Require.notNegativeOrZero("taxMinor", taxMinor);
    }

    /** The tax; zero where it shows none. */
    public Money tax() {
        return taxMinor == null ? Money.ZERO : taxMinor;
    }
}
