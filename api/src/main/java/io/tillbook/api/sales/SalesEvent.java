package io.tillbook.api.sales;

import io.tillbook.api.inventory.ReservationId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened in sales. */
public sealed interface SalesEvent extends Event {
    /**
     * A sale was completed.
     *
     * @param soldAt when, in the location's time zone
     * @param businessDay the day it counts for
     * @param totalMinor what was due and paid: the sum of the lines' paid amounts, in minor units
     * @param reservation the reservation whose goods were sold, where there was one
     */
    record SaleCompleted(SaleId saleId, ReceiptNo receiptNo, LocationId location, RegisterId register,
            @Nullable EmployeeId cashier, @Nullable MemberId member, OffsetDateTime soldAt, LocalDate businessDay,
            List<SoldLine> lines, List<Tender> tenders, Money totalMinor, @Nullable ReservationId reservation)
            implements
            SalesEvent {
        /** A sale of goods that were not reserved was completed. */
        public SaleCompleted(SaleId saleId, ReceiptNo receiptNo, LocationId location, RegisterId register,
                @Nullable EmployeeId cashier, @Nullable MemberId member, OffsetDateTime soldAt,
                LocalDate businessDay, List<SoldLine> lines, List<Tender> tenders, Money totalMinor) {
            this(saleId, receiptNo, location, register, cashier, member, soldAt, businessDay, lines, tenders,
                    totalMinor, null);
        }
    }

    /** A receipt number was used: the first event of the number's own stream, so it can happen only once. */
    record ReceiptNumberTaken(LocationId location, RegisterId register, ReceiptNo receiptNo, SaleId saleId)
            implements
            SalesEvent {}
}
