package io.tillbook.command.members.points;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.checkout.Ticket;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** On which days things happen to points. */
final class Dates {
    /** Where a day ends last. */
    private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

    private Dates() {}

    /**
     * When a sale was made, as far as points go, by the clock of its store: a live one when it is received, whatever
     * its till tells; one that has happened when it says, but nothing is sold in the future.
     */
    static OffsetDateTime sold(Ticket ticket) {
        OffsetDateTime received = ticket.occurrence().receivedAt().atOffset(ticket.soldAt().getOffset());
        return ticket.sale().reported() && ticket.soldAt().isBefore(received) ? ticket.soldAt() : received;
    }

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
