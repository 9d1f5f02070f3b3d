package io.tillbook.api.sales;

import io.tillbook.api.checkout.Origin;
import io.tillbook.api.inventory.ReservationId;
import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Require;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of sales. */
public sealed interface SalesCommand extends Command {
    /**
     * Records a sale that was paid for.
     *
     * @param saleId id of the sale
     * @param receiptNo number printed on the receipt, unique within location and register
     * @param location where it was sold
     * @param register on which till
     * @param cashier who sold it
     * @param member who bought it, where known
     * @param lines what was sold
     * @param tenders how it was paid; empty only when there is nothing to pay
     * @param reservation the reservation whose goods are sold; what the sale does not take of it is released
     * @param origin whether it is asked for or has happened; LIVE where it is missing
     */
    record CompleteSale(SaleId saleId, ReceiptNo receiptNo, LocationId location, RegisterId register,
            @Nullable EmployeeId cashier, @Nullable MemberId member, @AtLeast(1) List<SaleLine> lines,
            List<Tender> tenders, @Nullable ReservationId reservation, @Nullable Origin origin)
            implements
            SalesCommand {
        /** Checks the fields. */
        public CompleteSale {
            Require.present("saleId", saleId);
            Require.present("receiptNo", receiptNo);
            Require.present("location", location);
            Require.present("register", register);
            lines = Require.lines("lines", lines, SaleLine::lineNo);
            tenders = Require.list("tenders", Require.present("tenders", tenders));
        }

        /** Whether it has happened, and so is not refused. */
        public boolean reported() {
            return origin == Origin.REPORTED;
        }

        /** What was due: the lines' paid amounts. */
        public Money due() {
            return lines.stream().map(SaleLine::paid).reduce(Money.ZERO, Money::plus);
        }
    }
}
