package io.tillbook.api.inventory;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Days;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.kernel.Sku;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why inventory refuses, or why a command that takes out stock is refused. */
public sealed interface InventoryRejection extends Rejection {
    /**
     * There is less than all lines of the command need together: at a location that blocks negative stock, or of
     * goods that are to be reserved or quarantined, at any.
     *
     * @param requested what the command needs
     * @param available what there is, less what is reserved, quarantined or expired
     * @param batch the batch that was named
     */
    record InsufficientStock(LocationId location, Sku sku, Quantity requested, Quantity available,
            @Nullable BatchId batch) implements InventoryRejection {
        /** There is not enough, whatever the batch. */
        public InsufficientStock(LocationId location, Sku sku, Quantity requested, Quantity available) {
            this(location, sku, requested, available, null);
        }

        @Override
        public String detail() {
            return "Location " + location.value() + " has " + available.toDecimal() + " of product " + sku.value()
                    + (batch == null ? "" : " in batch " + batch.value())
                    + ", " + requested.toDecimal() + " were asked for.";
        }
    }

    /** Goods of a batch that is expired or quarantined go out only when somebody says why. */
    record BatchNotSellable(LocationId location, Sku sku, BatchId batch, BatchState state)
            implements
            InventoryRejection {
        @Override
        public String detail() {
            return "Batch " + batch.value() + " of product " + sku.value() + " is "
                    + switch (state) {
                        case EXPIRED -> "expired";
                        case QUARANTINED -> "quarantined";
                    } + ": a reason is needed.";
        }
    }

    /** Goods of a product that is kept by batches have to name theirs. */
    record BatchMissing(Sku sku) implements InventoryRejection {
        @Override
        public String detail() {
            return "Product " + sku.value() + " is kept by batches: the batch has to be named.";
        }
    }

    /** A batch of a product that keeps for so many days has to tell when it was made or when it expires. */
    record BatchDatesMissing(Sku sku, BatchId batch) implements InventoryRejection {
        @Override
        public String detail() {
            return "Batch " + batch.value() + " of product " + sku.value()
                    + " has to tell when it was made or when it expires.";
        }
    }

    /** A batch would expire after the last day that the books can hold: the day it was made is hardly right. */
    record ExpiryOutOfRange(Sku sku, BatchId batch, LocalDate producedOn) implements InventoryRejection {
        @Override
        public String detail() {
            return "Batch " + batch.value() + " of product " + sku.value() + ", made on " + producedOn
                    + ", would expire after " + Days.LAST + ".";
        }
    }

    /** A batch is here already, and expires on another day. */
    record BatchDatesDiffer(LocationId location, Sku sku, Batch known, Batch given) implements InventoryRejection {
        @Override
        public String detail() {
            return "Batch " + known.id().value() + " of product " + sku.value() + " is known at location "
                    + location.value() + " with other dates.";
        }
    }

    /** The id is taken by a reservation made earlier. */
    record ReservationAlreadyMade(ReservationId reservationId) implements InventoryRejection {
        @Override
        public String detail() {
            return "Reservation " + reservationId.value() + " was made already.";
        }
    }

    /** A reservation has to last beyond the moment at which it is made. */
    record ReservationWithoutTime(ReservationId reservationId, OffsetDateTime expiresAt, OffsetDateTime reservedAt)
            implements
            InventoryRejection {
        @Override
        public String detail() {
            return "Reservation " + reservationId.value() + " made at " + reservedAt
                    + " cannot be over at " + expiresAt + ".";
        }
    }

    /** No such reservation was made. */
    record UnknownReservation(ReservationId reservationId) implements InventoryRejection {
        @Override
        public String detail() {
            return "Reservation " + reservationId.value() + " is not known.";
        }
    }

    /** Nothing is promised by the reservation any more. */
    record ReservationIsOver(ReservationId reservationId, ReservationState state) implements InventoryRejection {
        @Override
        public String detail() {
            return "Reservation " + reservationId.value() + " is over: it was "
                    + state.name().toLowerCase(Locale.ROOT) + ".";
        }
    }

    /** The time of the reservation is not over. */
    record ReservationNotDue(ReservationId reservationId, OffsetDateTime expiresAt) implements InventoryRejection {
        @Override
        public String detail() {
            return "Reservation " + reservationId.value() + " lasts until " + expiresAt + ".";
        }
    }

    /** The goods of the reservation are elsewhere. */
    record ReservationOfOtherLocation(ReservationId reservationId, LocationId location)
            implements
            InventoryRejection {
        @Override
        public String detail() {
            return "The goods of reservation " + reservationId.value() + " are at location " + location.value() + ".";
        }
    }

    /** The reservation has no such line. */
    record UnknownReservationLine(ReservationId reservationId, int lineNo) implements InventoryRejection {
        @Override
        public String detail() {
            return "Reservation " + reservationId.value() + " has no line " + lineNo + ".";
        }
    }

    /** More was to be taken than is promised. */
    record TakenExceedsReserved(int lineNo, Quantity requested, Quantity reserved) implements InventoryRejection {
        @Override
        public String detail() {
            return "Of line " + lineNo + " " + reserved.toDecimal() + " are reserved, " + requested.toDecimal()
                    + " were to be taken.";
        }
    }

    /** All of the batch is quarantined, and whatever of it still comes. */
    record BatchAlreadyQuarantined(LocationId location, Sku sku, BatchId batch) implements InventoryRejection {
        @Override
        public String detail() {
            return "Batch " + batch.value() + " of product " + sku.value() + " is quarantined at location "
                    + location.value() + " already, all of it.";
        }
    }

    /** Less of the batch is quarantined than was to be released. */
    record BatchNotQuarantined(LocationId location, Sku sku, BatchId batch, Quantity quarantined)
            implements
            InventoryRejection {
        @Override
        public String detail() {
            return "Of batch " + batch.value() + " of product " + sku.value() + " " + quarantined.toDecimal()
                    + " are quarantined at location " + location.value() + ".";
        }
    }

    /** The id is taken by goods written off earlier. */
    record AlreadyWrittenOff(WriteOffId writeOffId) implements InventoryRejection {
        @Override
        public String detail() {
            return "Write-off " + writeOffId.value() + " is recorded already.";
        }
    }

    /** No batch of the product is expired. */
    record NothingExpired(LocationId location, Sku sku, LocalDate day) implements InventoryRejection {
        @Override
        public String detail() {
            return "No batch of product " + sku.value() + " is expired at location " + location.value() + " on " + day
                    + ".";
        }
    }
}
