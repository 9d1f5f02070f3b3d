package io.tillbook.server.payments.provider;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** What became of asking for a bill. */
public sealed interface BillAnswer {
    /** From when on, on the day after, there is no bill because there was no business; they are made in the morning. */
    LocalTime MADE_BY = LocalTime.NOON;

    /**
     * What it means that there is no bill, which providers tell alike before it is made and where there is none.
     *
     * @param day of the bill
     * @param now when that was told
     */
    static BillAnswer none(LocalDate day, Instant now, String code, String text) {
        Instant made = day.plusDays(1).atTime(MADE_BY).toInstant(ZoneOffset.ofHours(8));
        return now.isBefore(made) ? new NotReady(code, text) : new NoBusiness();
    }

    /** The bill is there. */
    record Ready(ProviderBill bill) implements BillAnswer {}

    /** There was no business on that day, so there is no bill. */
    record NoBusiness() implements BillAnswer {}

    /** It is not made yet: to be asked for later. */
    record NotReady(String code, String text) implements BillAnswer {}

    /**
     * It came and cannot be read: nothing of it is taken.
     *
     * @param line which line, from 1; 0 where it is none of the lines
     * @param reason what is wrong with it
     */
    record Unreadable(int line, String reason) implements BillAnswer {}

    /** It did not come: to be asked for again. */
    record Unknown(Trouble trouble) implements BillAnswer {}
}
