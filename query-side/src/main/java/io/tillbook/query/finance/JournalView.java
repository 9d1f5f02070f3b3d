package io.tillbook.query.finance;

import io.tillbook.api.finance.CashCause;
import io.tillbook.api.finance.EntryLine;
import io.tillbook.api.finance.Period;
import io.tillbook.api.finance.PostingRule;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RecordedEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the journal.
 *
 * @param day the day that it counts for
 * @param belongsTo the closed month that it belongs to; null where it stands in its own
 * @param rule what it is about
 * @param cause why money moves, where it does
 * @param employee who sold, took back or posted, where that is told
 * @param memo more about it, in words
 * @param event the published name of the event that it comes from
 * @param stream the stream of that event
 * @param eventPosition its position
 * @param location the location of its first side that has one; null where none has
 * @param lines its sides
 */
record JournalView(LocalDate day, @Nullable Period belongsTo, PostingRule rule, CashCause cause,
        @Nullable EmployeeId employee, @Nullable String memo, String event, String stream, long eventPosition,
        @Nullable LocationId location, List<EntryLine> lines) {
    private static final int DIGITS = 19;

    static JournalView of(RecordedEvent recorded, BookedEntry booked) {
        List<EntryLine> lines = booked.entry().lines();
        return new JournalView(booked.day(), booked.belongsTo(), booked.entry().rule(), booked.entry().cause(),
                booked.entry().employee(), booked.entry().memo(), recorded.type(), recorded.stream().value(),
                recorded.position(),
                lines.stream().map(EntryLine::location).filter(Objects::nonNull).findFirst().orElse(null), lines);
    }

    /** Keys are in the order of days, and of positions on a day. */
    static String key(LocalDate day, long position, int place) {
        String digits = Long.toString(position);
        return day + "/" + "0".repeat(DIGITS - digits.length()) + digits + "/" + place;
    }
}
