package io.tillbook.query.shifts.numbering;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * Numbers that are missing between two others.
 *
 * @param from the first of them
 * @param to the last of them
 * @param width how many digits they are printed with
 * @param day business day of the receipt that showed it
 * @param after when the number before them was given
 * @param before when the number after them was given
 */
record NumberGap(String prefix, long from, long to, int width, LocalDate day, OffsetDateTime after,
        OffsetDateTime before) {
    boolean has(ReceiptNumber number) {
        return prefix.equals(number.prefix()) && from <= number.number() && number.number() <= to;
    }

    /** What is missing still once one of them is there. */
    List<NumberGap> without(long number, OffsetDateTime at) {
        return Stream.of(new NumberGap(prefix, from, number - 1, width, day, after, at),
                new NumberGap(prefix, number + 1, to, width, day, at, before))
                .filter(rest -> rest.from <= rest.to)
                .toList();
    }

    /** Whether one of them could have been given at a moment. */
    boolean spans(OffsetDateTime at) {
        return !at.toInstant().isBefore(after.toInstant()) && !at.toInstant().isAfter(before.toInstant());
    }
}
