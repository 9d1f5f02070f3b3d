package io.tillbook.query.inventory.book;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RecordedEvent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * A day of the book, in UTC.
 *
 * @param months its month, counted through all years
 * @param day number of the day in the month
 */
record BookDay(int months, int day) {

    private static final char SEPARATOR = '/';
    private static final int MONTHS_OF_YEAR = 12;

    static BookDay of(Instant moment) {
        OffsetDateTime time = moment.atOffset(ZoneOffset.UTC);
        // Moments before and after everything have months that numbers of lines do not reach.
        long months = (long) time.getYear() * MONTHS_OF_YEAR + time.getMonthValue() - 1;
        return new BookDay(Math.clamp(months, Integer.MIN_VALUE, Integer.MAX_VALUE), time.getDayOfMonth());
    }

    /** The day on which an event happened. */
    static BookDay of(RecordedEvent recorded) {
        return of(EffectiveTime.of(recorded).toInstant());
    }

    /** The location that the key of a page has. */
    static LocationId locationOf(String page) {
        return StockKey.locationOf(page.substring(0, page.lastIndexOf(SEPARATOR)));
    }

    /** Key of the page that has a line for each day of the month of a stock. */
    String page(String stock) {
        return stock + SEPARATOR + months;
    }
}
