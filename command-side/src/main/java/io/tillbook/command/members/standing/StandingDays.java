package io.tillbook.command.members.standing;

import io.tillbook.api.kernel.Occurrence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The days of commands about how members stand. */
final class StandingDays {
    private StandingDays() {}

    /** The day on which a command happened, by the clock of the chain; nothing happens in the future. */
    static LocalDate of(Occurrence occurrence, ZoneId chain) {
        return LocalDate.ofInstant(moment(occurrence), chain);
    }

    /** A moment by the clock of a till, which may run ahead: nothing happens in the future. */
    static OffsetDateTime known(OffsetDateTime told, Occurrence occurrence) {
        OffsetDateTime received = occurrence.receivedAt().atOffset(told.getOffset());
        return told.isAfter(received) ? received : told;
    }

    /** When it happened. */
    static Instant moment(Occurrence occurrence) {
        Instant occurred = occurrence.occurredAt().toInstant();
        return occurred.isBefore(occurrence.receivedAt()) ? occurred : occurrence.receivedAt();
    }
}
