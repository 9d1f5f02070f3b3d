package io.tillbook.server.demo;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import java.time.LocalTime;
import java.util.Locale;

/** A till of a store, which numbers its receipts without gaps. */
final class Till {
    private static final LocalTime CHANGE_OF_SHIFT = LocalTime.of(15, 0);

    private final LocationId store;
    private final int number;
    private int receipts;

    Till(LocationId store, int number) {
        this.store = store;
        this.number = number;
    }

    RegisterId register() {
        return new RegisterId("R" + number);
    }

    /** Who sits at it at that time. */
    EmployeeId cashier(LocalTime time) {
        return new EmployeeId(store.value() + "-E" + number + (time.isBefore(CHANGE_OF_SHIFT) ? "A" : "B"));
    }

    void nextReceipt() {
        receipts++;
    }

    ReceiptNo receiptNo() {
        return new ReceiptNo(String.format(Locale.ROOT, "%06d", receipts));
    }

    SaleId saleId() {
        return new SaleId("demo-" + store.value() + "-" + register().value() + "-" + receiptNo().value());
    }
}
