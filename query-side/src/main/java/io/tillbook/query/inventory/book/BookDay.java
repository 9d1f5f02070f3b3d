package io.tillbook.query.inventory.book;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A day of the book, in UTC, and the pages that it is on. */
record BookDay(int year, int month, int day) {

    static BookDay of(Instant moment) {
        OffsetDateTime time = moment.atOffset(ZoneOffset.UTC);
        return new BookDay(time.getYear(), time.getMonthValue(), time.getDayOfMonth());
    }

    /** Key of the page that has a line for each year of a stock. */
    String years(String stock) {
        return stock;
    }

    /** Key of the page that has a line for each month of the year. */
    String months(String stock) {
        return stock + "/" + year;
    }

    /** Key of the page that has a line for each day of the month. */
    String days(String stock) {
        return stock + "/" + year + "/" + month;
    }
}
