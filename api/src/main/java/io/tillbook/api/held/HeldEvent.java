package io.tillbook.api.held;

import io.tillbook.api.checkout.FactId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturnWithoutReceipt;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What happened to held facts, each on the stream of its fact. */
public sealed interface HeldEvent extends Event {
    /** The fact. */
    FactId fact();

    /**
     * A reported sale or return could not be booked, wholly or in part, and is kept with its content.
     *
     * @param fact its id
     * @param kind what it is; tells which of the contents it has
     * @param location where it happened as told, where it could be read
     * @param register on which till as told, where it could be read
     * @param occurredAt when it happened by the sender's clock
     * @param receivedAt when it reached the server
     * @param completeSale a whole sale as it was sent, or with no other lines than those that could not be booked
     * @param acceptReturn a return as it was sent
     * @param damage what could not be read
     * @param reason why it could not be booked; none where it could not be read
     * @param acceptReturnWithoutReceipt a return without a receipt as it was sent
     */
    record FactHeld(FactId fact, FactKind kind, @Nullable LocationId location, @Nullable RegisterId register,
            OffsetDateTime occurredAt, Instant receivedAt, @Nullable CompleteSale completeSale,
            @Nullable AcceptReturn acceptReturn, @Nullable Damage damage, @Nullable Rejection reason,
            @Nullable AcceptReturnWithoutReceipt acceptReturnWithoutReceipt) implements HeldEvent {
        /** What is no return without a receipt. */
        public FactHeld(FactId fact, FactKind kind, @Nullable LocationId location, @Nullable RegisterId register,
                OffsetDateTime occurredAt, Instant receivedAt, @Nullable CompleteSale completeSale,
                @Nullable AcceptReturn acceptReturn, @Nullable Damage damage, @Nullable Rejection reason) {
            this(fact, kind, location, register, occurredAt, receivedAt, completeSale, acceptReturn, damage, reason,
                    null);
        }
    }

    /**
     * The fact was booked, by the events beside this one.
     *
     * @param location where it happened, as it was booked
     * @param reason why, in words
     */
    record FactReleased(FactId fact, FactKind kind, LocationId location, String reason) implements HeldEvent {}

    /**
     * The fact was given up; nothing was booked.
     *
     * @param location where it happened as told, where it could be read
     * @param reason why, in words
     */
    record FactDropped(FactId fact, FactKind kind, @Nullable LocationId location, String reason)
            implements
            HeldEvent {}
}
