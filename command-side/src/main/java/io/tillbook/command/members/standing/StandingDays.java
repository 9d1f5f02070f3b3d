package io.tillbook.command.members.standing;

import io.tillbook.api.kernel.Occurrence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The days of commands about how members stand. */
final class StandingDays {
    private StandingDays() {}

    /** The day on which a command happened, by the clock of the chain; nothing happens in the future. */
    static LocalDate of(Occurrence occurrence, ZoneId chain) {
        return LocalDate.ofInstant(moment(occurrence), chain);
    }

    /** When it happened. */
    static Instant moment(Occurrence occurrence) {
        Instant occurred = occurrence.occurredAt().toInstant();
        return occurred.isBefore(occurrence.receivedAt()) ? occurred : occurrence.receivedAt();
    }
}
