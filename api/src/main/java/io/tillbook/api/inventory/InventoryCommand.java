package io.tillbook.api.inventory;

import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Sku;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of inventory. */
public sealed interface InventoryCommand extends Command {
    /**
     * Corrects the stock of one SKU at one location.
     *
     * @param location where
     * @param sku what
     * @param batch of which batch
     * @param quantity how much more (above zero) or less (below zero) there is than the books say
     * @param reason why, in words
     * @param producedOn when a batch that turns up was made, where the books do not know it
     * @param expiresOn the last day on which a batch that turns up may be sold, where the books do not know it
     * @param approval who confirms it, where it is more than the sender may adjust alone
     */
    record AdjustStock(LocationId location, Sku sku, @Nullable BatchId batch,
            @AtLeast(-Quantity.MAX_THOUSANDTHS) Quantity quantity, String reason,
            @Nullable LocalDate producedOn, @Nullable LocalDate expiresOn, @Nullable ApprovalId approval)
            implements
            InventoryCommand {
        /** Checks the fields. */
        public AdjustStock {
            Require.present("location", location);
            Require.present("sku", sku);
            if (Require.present("quantity", quantity).isZero()) {
                throw new InvalidField("quantity", "must not be 0");
            }
            Require.text("reason", reason);
            if (batch == null && (producedOn != null || expiresOn != null)) {
                throw new InvalidField("batch", "is required with the dates of a batch");
            }
            Require.batchDays(producedOn, expiresOn);
        }

        /** A correction of goods without a batch, or of a batch that the books know. */
        public AdjustStock(LocationId location, Sku sku, @Nullable BatchId batch, Quantity quantity, String reason) {
            this(location, sku, batch, quantity, reason, null, null, null);
        }
    }

    /**
     * Promises goods to somebody for some time: they stay where they are, but nobody else can have them.
     *
     * @param reservationId id of the reservation
     * @param location where the goods are
     * @param expiresAt until when they are promised; after the moment at which it is asked for
     * @param lines what is promised
     */
    record Reserve(ReservationId reservationId, LocationId location, OffsetDateTime expiresAt,
            @AtLeast(1) List<ReservedLine> lines) implements InventoryCommand {
        /** Checks the fields. */
        public Reserve {
            Require.present("reservationId", reservationId);
            Require.present("location", location);
            Require.moment("expiresAt", expiresAt);
            lines = Require.lines("lines", lines, ReservedLine::lineNo);
        }
    }

    /**
     * Hands promised goods over and ends the promise: what is not taken can be had by others again.
     *
     * @param reservationId the reservation
     * @param lines what is taken; everything where it is missing
     */
    record Commit(ReservationId reservationId, @AtLeast(1) @Nullable List<TakenLine> lines)
            implements InventoryCommand {
        /** Checks the fields. */
        public Commit {
            Require.present("reservationId", reservationId);
            lines = lines == null ? null : Require.lines("lines", lines, TakenLine::lineNo);
        }
    }

    /**
     * Ends a promise before its time.
     *
     * @param reservationId the reservation
     * @param reason why, in words
     */
    record Release(ReservationId reservationId, String reason) implements InventoryCommand {
        /** Checks the fields. */
        public Release {
            Require.present("reservationId", reservationId);
            Require.text("reason", reason);
        }
    }

    /**
     * Ends a promise whose time is over.
     *
     * @param reservationId the reservation
     */
    record ExpireReservation(ReservationId reservationId) implements InventoryCommand {
        /** Checks the field. */
        public ExpireReservation {
            Require.present("reservationId", reservationId);
        }
    }

    /**
     * Keeps goods of a batch from being sold.
     *
     * @param location where
     * @param sku what
     * @param batch which batch; it may not have come yet where all of it is meant
     * @param quantity how much more of it; where it is missing, all of it and whatever of it still comes
     * @param reason why, in words
     */
    record QuarantineBatch(LocationId location, Sku sku, BatchId batch, @Nullable Quantity quantity, String reason)
            implements
            InventoryCommand {
        /** Checks the fields. */
        public QuarantineBatch {
            Require.present("location", location);
            Require.present("sku", sku);
            Require.present("batch", batch);
            if (quantity != null) {
                Require.positive("quantity", quantity);
            }
            Require.text("reason", reason);
        }
    }

    /**
     * Lets goods of a batch be sold again.
     *
     * @param location where
     * @param sku what
     * @param batch which batch
     * @param quantity how much of what is quarantined; all of it where it is missing
     * @param reason why, in words
     */
    record ReleaseBatch(LocationId location, Sku sku, BatchId batch, @Nullable Quantity quantity, String reason)
            implements
            InventoryCommand {
        /** Checks the fields. */
        public ReleaseBatch {
            Require.present("location", location);
            Require.present("sku", sku);
            Require.present("batch", batch);
            if (quantity != null) {
                Require.positive("quantity", quantity);
            }
            Require.text("reason", reason);
        }
    }

    /**
     * Takes goods out of the books that can neither be sold nor sent back.
     *
     * @param writeOffId id of the write-off
     * @param location where the goods are
     * @param lines what is written off
     * @param reason why, in words
     * @param kind what is wrong with the goods
     * @param approval who confirms it, where it is more than the sender may write off alone
     */
    record WriteOff(WriteOffId writeOffId, LocationId location, @AtLeast(1) List<WriteOffLine> lines, String reason,
            WriteOffKind kind, @Nullable ApprovalId approval) implements InventoryCommand {
        /** Checks the fields. */
        public WriteOff {
            Require.present("writeOffId", writeOffId);
            Require.present("location", location);
            lines = Require.lines("lines", lines, WriteOffLine::lineNo);
            Require.text("reason", reason);
            Require.present("kind", kind);
        }

        /** A write-off that nobody else has confirmed. */
        public WriteOff(WriteOffId writeOffId, LocationId location, List<WriteOffLine> lines, String reason,
                WriteOffKind kind) {
            this(writeOffId, location, lines, reason, kind, null);
        }
    }

    /**
     * Takes all batches of a product out of the books that are expired on the location's business day.
     *
     * @param writeOffId id of the write-off
     * @param location where the goods are
     * @param sku what
     * @param reason why, in words; that they are expired where it is missing
     * @param approval who confirms it, where it is more than the sender may write off alone
     */
    record WriteOffExpired(WriteOffId writeOffId, LocationId location, Sku sku, @Nullable String reason,
            @Nullable ApprovalId approval) implements InventoryCommand {
        /** Checks the fields. */
        public WriteOffExpired {
            Require.present("writeOffId", writeOffId);
            Require.present("location", location);
            Require.present("sku", sku);
            Require.optionalText("reason", reason);
        }

        /** A write-off that nobody else has confirmed. */
        public WriteOffExpired(WriteOffId writeOffId, LocationId location, Sku sku, @Nullable String reason) {
            this(writeOffId, location, sku, reason, null);
        }
    }
}
