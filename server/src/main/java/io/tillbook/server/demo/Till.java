package io.tillbook.server.demo;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.server.demo.pricing.PricesKnown;
import java.time.LocalTime;
import java.util.Locale;

/** A till of a store, which numbers its receipts without gaps and knows the prices of when it had a line last. */
final class Till {
    private static final LocalTime CHANGE_OF_SHIFT = LocalTime.of(15, 0);

    private final LocationId store;
    private final int number;
    private final Drawer drawer = new Drawer();
    private int receipts;
    private boolean hasLine = true;
    private PricesKnown prices = PricesKnown.NOTHING;

    Till(LocationId store, int number) {
        this.store = store;
        this.number = number;
    }

    RegisterId register() {
        return new RegisterId("R" + number);
    }

    Drawer drawer() {
        return drawer;
    }

    /** Who sits at it at that time. */
    EmployeeId cashier(LocalTime time) {
        return new EmployeeId(store.value() + "-E" + number + (time.isBefore(CHANGE_OF_SHIFT) ? "A" : "B"));
    }

    /** It is switched on, with a line. */
    void learn(PricesKnown told) {
        hasLine = true;
        prices = told;
    }

    /** It is switched on and reaches nobody: what it sells it reports later. */
    void loseLine() {
        hasLine = false;
    }

    boolean hasLine() {
        return hasLine;
    }

    PricesKnown prices() {
        return prices;
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
