package io.tillbook.query.inventory.book;

import io.tillbook.api.inventory.InventoryEvent;
import io.tillbook.api.inventory.InventoryEvent.BatchQuarantined;
import io.tillbook.api.inventory.InventoryEvent.BatchReleased;
import io.tillbook.api.inventory.InventoryEvent.CountRevised;
import io.tillbook.api.inventory.InventoryEvent.StockAdjusted;
import io.tillbook.api.inventory.InventoryEvent.StockCounted;
import io.tillbook.api.inventory.InventoryEvent.StockIssued;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.inventory.InventoryEvent.StockReserved;
import io.tillbook.api.inventory.InventoryEvent.StockUnreserved;
import io.tillbook.api.inventory.InventoryEvent.StockWentNegative;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;

/**
 * By how much an event changes a stock.
 *
 * @param quantity what came in (above zero) or went out
 * @param valueMinor what was added to or taken from the stock value, in minor units
 * @param varianceMinor cost that did not become stock value, in minor units
 */
record StockChange(Quantity quantity, Money valueMinor, Money varianceMinor) {

    static final StockChange NONE = new StockChange(Quantity.ZERO, Money.ZERO, Money.ZERO);

    static StockChange of(InventoryEvent event) {
        return switch (event) {
            case StockReceived in ->
                new StockChange(in.quantity(), in.costMinor().minus(in.varianceMinor()), in.varianceMinor());
            case StockIssued out -> new StockChange(out.quantity().negated(), out.costMinor().negated(), Money.ZERO);
            case StockAdjusted fix -> new StockChange(fix.quantity(), fix.valueMinor(), fix.varianceMinor());
            case StockWentNegative _,StockReserved _,StockUnreserved _ -> NONE;
            case BatchQuarantined _,BatchReleased _,StockCounted _,CountRevised _ -> NONE;
        };
    }

    /** Whether quantity or value of the stock is another one afterwards. */
    boolean isMovement() {
        return !quantity.isZero() || !valueMinor.isZero();
    }
}
