package io.tillbook.api.returns;

import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.sales.SaleId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened in returns. */
public sealed interface ReturnsEvent extends Event {
    /**
     * Goods of a sale were taken back.
     *
     * @param returnedAt when, in the time zone of the location
     * @param businessDay the day it counts for
     * @param totalMinor what was refunded: the sum of the refunds, less the rounding of cash, in minor units
     * @param origin REPORTED for a return that had happened before it was recorded; LIVE where it is missing
     * @param restated lines of which what is kept is paid for otherwise now; missing where there are none
     * @param waivedMinor by how much what is kept costs more than was paid for it: nobody has to pay that, but it comes
     *     out of later refunds; missing where it is nothing
     * @param pointsBack how many of the points that the sale was paid with come back; missing where none do
     * @param roundingMinor what was given back in cash more than was due, as there are no coins for that, in minor
     *     units; below zero where it was less, missing where nothing was rounded
     */
    record ReturnAccepted(ReturnId returnId, SaleId saleId, LocationId location, RegisterId register,
            OffsetDateTime returnedAt, LocalDate businessDay, List<ReturnedLine> lines, List<Refund> refunds,
            String reason, Money totalMinor, @Nullable Origin origin, @Nullable List<RestatedLine> restated,
            @Nullable Money waivedMinor, @Nullable Integer pointsBack, @Nullable Money roundingMinor)
            implements
            ReturnsEvent {
        /** A return that has changed nothing of what is kept. */
        public ReturnAccepted(ReturnId returnId, SaleId saleId, LocationId location, RegisterId register,
                OffsetDateTime returnedAt, LocalDate businessDay, List<ReturnedLine> lines, List<Refund> refunds,
                String reason, Money totalMinor, @Nullable Origin origin) {
            this(returnId, saleId, location, register, returnedAt, businessDay, lines, refunds, reason, totalMinor,
                    origin, null, null, null, null);
        }

        /** A return that was paid exactly. */
        public ReturnAccepted(ReturnId returnId, SaleId saleId, LocationId location, RegisterId register,
                OffsetDateTime returnedAt, LocalDate businessDay, List<ReturnedLine> lines, List<Refund> refunds,
                String reason, Money totalMinor, @Nullable Origin origin, @Nullable List<RestatedLine> restated,
                @Nullable Money waivedMinor, @Nullable Integer pointsBack) {
            this(returnId, saleId, location, register, returnedAt, businessDay, lines, refunds, reason, totalMinor,
                    origin, restated, waivedMinor, pointsBack, null);
        }

        /** Lines of which what is kept is paid for otherwise now. */
        public List<RestatedLine> allRestated() {
            return restated == null ? List.of() : restated;
        }
    }

    /**
     * Goods were taken back of which nobody could tell with which sale they were bought.
     *
     * @param returnedAt when, in the time zone of the location
     * @param businessDay the day it counts for
     * @param totalMinor what was refunded: the sum of the refunds, in minor units
     * @param origin REPORTED for a return that had happened before it was recorded; missing where it was asked for
     */
    record ReturnWithoutReceiptAccepted(ReturnId returnId, LocationId location, RegisterId register,
            OffsetDateTime returnedAt, LocalDate businessDay, List<ReturnedLineWithoutReceipt> lines,
            List<Refund> refunds, String reason, Money totalMinor, @Nullable Origin origin)
            implements
            ReturnsEvent {}

    /**
     * Something is wrong with a reported return, which was booked all the same; on the return's stream, once for each
     * flag.
     *
     * @param saleId the sale; missing where the goods came back without a receipt
     * @param returnedAt when, in the time zone of the location
     * @param businessDay the day the return counts for
     * @param flag what is wrong
     */
    record ReturnFlagged(ReturnId returnId, @Nullable SaleId saleId, LocationId location, RegisterId register,
            OffsetDateTime returnedAt, LocalDate businessDay, Flag flag) implements ReturnsEvent {}

    /**
     * The same return as the sale remembers it, on the sale's own stream, so that nothing comes back twice.
     *
     * @param roundingMinor what was given back in cash more than was due, in minor units; missing where that is nothing
     */
    record SaleLinesReturned(SaleId saleId, ReturnId returnId, List<ReturnedLine> lines, List<Refund> refunds,
            @Nullable List<RestatedLine> restated, @Nullable Money waivedMinor, @Nullable Integer pointsBack,
            @Nullable Money roundingMinor) implements ReturnsEvent {
        /** A return that has changed nothing of what is kept. */
        public SaleLinesReturned(SaleId saleId, ReturnId returnId, List<ReturnedLine> lines, List<Refund> refunds) {
            this(saleId, returnId, lines, refunds, null, null, null, null);
        }

        /** Lines of which what is kept is paid for otherwise now. */
        public List<RestatedLine> allRestated() {
            return restated == null ? List.of() : restated;
        }
    }

    /**
     * Other goods were taken for those that came back; on the stream of the return, beside both as they always are.
     *
     * @param saleId the sale that goods came back from
     * @param takenBySale the sale of the others
     * @param exchangedAt when, in the time zone of the location
     * @param businessDay the day it counts for
     * @param setOff the last of the refunds and of the tenders, which nobody has handed over: what was due back paid
     *     for the others
     */
    record GoodsExchanged(ReturnId returnId, SaleId saleId, SaleId takenBySale, LocationId location,
            RegisterId register, OffsetDateTime exchangedAt, LocalDate businessDay, List<Refund> setOff)
            implements
            ReturnsEvent {}
}
