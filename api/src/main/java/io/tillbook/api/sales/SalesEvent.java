package io.tillbook.api.sales;

import io.tillbook.api.checkout.FactId;
import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.inventory.ReservationId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.pricing.basis.RecordedBasket;
import io.tillbook.api.pricing.basis.SalePricing;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happened in sales. */
public sealed interface SalesEvent extends Event {
    /**
     * A sale was completed.
     *
     * @param soldAt when, in the location's time zone
     * @param businessDay the day it counts for
     * @param lines what was sold; without the lines that are held, and so possibly none
     * @param tenders how all of it was paid, lines that are held included
     * @param totalMinor what was due: the sum of the lines' paid amounts, in minor units
     * @param reservation the reservation whose goods were sold, where there was one
     * @param origin REPORTED for a sale that had happened before it was recorded; LIVE where it is missing
     * @param pricing how it was priced, where the till told that
     * @param roundingMinor what was paid in cash more than was due, as there are no coins for that, in minor units;
     *     below zero where it was less, missing where nothing was rounded
     */
    record SaleCompleted(SaleId saleId, ReceiptNo receiptNo, LocationId location, RegisterId register,
            @Nullable EmployeeId cashier, @Nullable MemberId member, OffsetDateTime soldAt, LocalDate businessDay,
            List<SoldLine> lines, List<Tender> tenders, Money totalMinor, @Nullable ReservationId reservation,
            @Nullable Origin origin, @Nullable SalePricing pricing, @Nullable Money roundingMinor)
            implements SalesEvent {
        /** A sale of which the till has not told how it was priced. */
        public SaleCompleted(SaleId saleId, ReceiptNo receiptNo, LocationId location, RegisterId register,
                @Nullable EmployeeId cashier, @Nullable MemberId member, OffsetDateTime soldAt, LocalDate businessDay,
                List<SoldLine> lines, List<Tender> tenders, Money totalMinor, @Nullable ReservationId reservation,
                @Nullable Origin origin) {
            this(saleId, receiptNo, location, register, cashier, member, soldAt, businessDay, lines, tenders,
                    totalMinor, reservation, origin, null, null);
        }

        /** A sale that was paid exactly. */
        public SaleCompleted(SaleId saleId, ReceiptNo receiptNo, LocationId location, RegisterId register,
                @Nullable EmployeeId cashier, @Nullable MemberId member, OffsetDateTime soldAt, LocalDate businessDay,
                List<SoldLine> lines, List<Tender> tenders, Money totalMinor, @Nullable ReservationId reservation,
                @Nullable Origin origin, @Nullable SalePricing pricing) {
            this(saleId, receiptNo, location, register, cashier, member, soldAt, businessDay, lines, tenders,
                    totalMinor, reservation, origin, pricing, null);
        }

        /** As the engine sees it, without the lines that are held; nothing where nobody has told how it was priced. */
        public Optional<RecordedBasket> priced() {
            return Optional.ofNullable(pricing)
                    .map(told -> new RecordedBasket(told,
                            lines.stream().flatMap(line -> line.priced().stream()).toList()));
        }
    }

    /**
     * Something is wrong with a sale that was booked all the same: a reported one, or one of a store that flags prices;
     * on the sale's stream, once for each flag.
     *
     * @param soldAt when, in the location's time zone
     * @param businessDay the day the sale counts for
     * @param flag what is wrong
     */
    record SaleFlagged(SaleId saleId, ReceiptNo receiptNo, LocationId location, RegisterId register,
            @Nullable EmployeeId cashier, OffsetDateTime soldAt, LocalDate businessDay, Flag flag)
            implements
            SalesEvent {}

    /**
     * Lines of a completed sale that had been held were booked: they add to the sale and to the figures of its day.
     *
     * @param soldAt when the sale was, in the location's time zone
     * @param businessDay the day the sale counts for
     * @param lines the lines, whose numbers none of the sale's other lines has
     * @param tenders how the whole sale was paid; counted with the sale before, and so not to be counted again
     * @param totalMinor the sum of the lines' paid amounts, in minor units
     * @param fact the held fact they were released from
     */
    record HeldLinesBooked(SaleId saleId, ReceiptNo receiptNo, LocationId location, RegisterId register,
            @Nullable EmployeeId cashier, @Nullable MemberId member, OffsetDateTime soldAt, LocalDate businessDay,
            List<SoldLine> lines, List<Tender> tenders, Money totalMinor, FactId fact) implements SalesEvent {}

    /**
     * A live sale was refused; on the stream of the attempts at the sale, so that what a till may have taken money for
     * can be listed.
     *
     * @param sale what was asked for
     * @param askedAt when, in the location's time zone; as the till told it where the location is unknown
     * @param businessDay the day of {@code askedAt}
     * @param reason why it was refused
     */
    record SaleRefused(CompleteSale sale, OffsetDateTime askedAt, LocalDate businessDay, Rejection reason)
            implements
            SalesEvent {}

    /** A receipt number was used: the first event of the number's own stream, so it can happen only once. */
    record ReceiptNumberTaken(LocationId location, RegisterId register, ReceiptNo receiptNo, SaleId saleId)
            implements
            SalesEvent {}
}
