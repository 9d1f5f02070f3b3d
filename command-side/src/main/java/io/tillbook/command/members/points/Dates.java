package io.tillbook.command.members.points;

import io.tillbook.api.kernel.Occurrence;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** On which days things happen to points. */
final class Dates {
    /** Where a day ends last. */
    private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

    private Dates() {}

    /** The day on which something became known, by the clock of where it happened. */
    static LocalDate known(Occurrence occurrence, OffsetDateTime happened) {
        return LocalDate.ofInstant(occurrence.receivedAt(), happened.getOffset());
    }

    /** The day on which something became known that happened nowhere: the days before it are over everywhere. */
    static LocalDate known(Occurrence occurrence) {
        return received(occurrence).toLocalDate();
    }

    /** When something became known, by the last clock. */
    static OffsetDateTime received(Occurrence occurrence) {
        return OffsetDateTime.ofInstant(occurrence.receivedAt(), LAST_ZONE);
    }
}
