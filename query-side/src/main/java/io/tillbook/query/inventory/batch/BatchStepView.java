package io.tillbook.query.inventory.batch;

import io.tillbook.api.inventory.BatchState;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Principal;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to goods of a batch.
 *
 * @param lot key of the batch
 * @param place its place among all that happened to the batch, by when it happened
 * @param location where
 * @param quantity what came in (above zero) or went out there; zero where nothing moved
 * @param affected how much it was about
 * @param costMinor what the goods cost, in minor units
 * @param document the line of the document that says so
 * @param parties who else was part of it
 * @param reason why, in words
 * @param state what spoke against letting the goods go
 */
record BatchStepView(String lot, String place, BatchStepKind kind, LocationId location, Sku sku, BatchId batch,
        Quantity quantity, Quantity affected, @Nullable Money costMinor, @Nullable StockCause document,
        Parties parties, @Nullable String reason, @Nullable BatchState state, OffsetDateTime occurredAt,
        @Nullable Principal actor) {

    /**
     * Who else was part of what happened.
     *
     * @param supplier who delivered
     * @param from where goods of a transfer left
     * @param to where they go
     * @param sale the sale, also of goods that came back
     * @param receiptNo its receipt
     * @param register the till
     * @param cashier who sold
     * @param member who bought
     */
    record Parties(@Nullable SupplierId supplier, @Nullable LocationId from, @Nullable LocationId to,
            @Nullable SaleId sale, @Nullable ReceiptNo receiptNo, @Nullable RegisterId register,
            @Nullable EmployeeId cashier, @Nullable MemberId member) {

        static final Parties NONE = new Parties(null, null, null, null, null, null, null, null);

        static Parties supplier(@Nullable SupplierId supplier) {
            return new Parties(supplier, null, null, null, null, null, null, null);
        }

        static Parties transfer(LocationId from, LocationId to) {
            return new Parties(null, from, to, null, null, null, null, null);
        }
    }
}
