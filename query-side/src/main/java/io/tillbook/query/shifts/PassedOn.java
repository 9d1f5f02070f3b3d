package io.tillbook.query.shifts;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.shifts.CashPieces;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shift that was handed over.
 *
 * @param pieces what was in the drawer, where that was told
 * @param at when it was handed over
 * @param acceptedAt when it was accepted; missing where that is still to come, and where it was declined
 * @param declinedBecause why it was not accepted; missing where it was, or where that is still to come
 */
public record PassedOn(EmployeeId from, EmployeeId to, @Nullable List<CashPieces> pieces, OffsetDateTime at,
        @Nullable OffsetDateTime acceptedAt, @Nullable String declinedBecause) {
    boolean isWaiting() {
        return acceptedAt == null && declinedBecause == null;
    }

    PassedOn accepted(OffsetDateTime when) {
        return new PassedOn(from, to, pieces, at, when, null);
    }

    PassedOn declined(String reason) {
        return new PassedOn(from, to, pieces, at, null, reason);
    }
}
