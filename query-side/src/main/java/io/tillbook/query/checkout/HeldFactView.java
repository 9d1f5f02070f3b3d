package io.tillbook.query.checkout;

import io.tillbook.api.checkout.FactId;
import io.tillbook.api.held.Damage;
import io.tillbook.api.held.FactKind;
import io.tillbook.api.held.FactState;
import io.tillbook.api.held.FieldFault;
import io.tillbook.api.held.HeldEvent.FactHeld;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reported sale or return, or lines of one, that could not be booked.
 *
 * @param order its place among all held facts: by the day on which it happened by its sender's clock, then by position
 * @param location where it happened, where that could be read
 * @param reason why it could not be booked, in one English sentence
 * @param faults what could not be read
 * @param endedAt when it was released or dropped
 * @param endReason why it was released or dropped
 */
record HeldFactView(FactId id, String order, FactKind kind, FactState state, @Nullable LocationId location,
        @Nullable RegisterId register, OffsetDateTime occurredAt, OffsetDateTime receivedAt, @Nullable String reason,
        List<FieldFault> faults, @Nullable OffsetDateTime endedAt, @Nullable String endReason) {

    static HeldFactView of(FactHeld event, long position) {
        LocalDate day = event.occurredAt().toLocalDate();
        Damage damage = event.damage();
        return new HeldFactView(event.fact(), DayOrder.of(day, position), event.kind(), FactState.HELD,
                event.location(), event.register(), event.occurredAt(), event.receivedAt().atOffset(ZoneOffset.UTC),
                event.reason() == null ? null : event.reason().detail(), damage == null ? List.of() : damage.faults(),
                null, null);
    }

    HeldFactView ended(FactState how, OffsetDateTime at, String because) {
        return new HeldFactView(id, order, kind, how, location, register, occurredAt, receivedAt, reason, faults, at,
                because);
    }
}
