package io.tillbook.query.shifts.numbering;

import java.time.OffsetDateTime;

/**
 * Numbers of a register that have the same prefix.
 *
 * @param first the lowest number there is
 * @param firstAt when it was given
 * @param last the highest number there is
 * @param lastAt when it was given
 * @param sureFrom from here on it is known of each number whether it is missing
 */
record NumberSeries(String prefix, long first, OffsetDateTime firstAt, long last, OffsetDateTime lastAt,
        long sureFrom) {
    static NumberSeries begun(ReceiptNumber number, OffsetDateTime at) {
        return new NumberSeries(number.prefix(), number.number(), at, number.number(), at, number.number());
    }

    NumberSeries upTo(long number, OffsetDateTime at) {
        return new NumberSeries(prefix, first, firstAt, number, at, sureFrom);
    }

    /** Down to a number that is older than all that were known. */
    NumberSeries downTo(long number, OffsetDateTime at) {
        return new NumberSeries(prefix, number, at, last, lastAt, sureFrom == first ? number : sureFrom);
    }

    NumberSeries sureFrom(long number) {
        return new NumberSeries(prefix, first, firstAt, last, lastAt, Math.max(sureFrom, number));
    }
}
