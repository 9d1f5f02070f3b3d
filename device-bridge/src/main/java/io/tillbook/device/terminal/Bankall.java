package io.tillbook.device.terminal;

import io.tillbook.device.picture.CharacterSet;
import java.util.Arrays;
import java.util.Optional;

/**
 * The strings of UnionPay's {@code bankall}, of fixed width in GBK: what a till sends through the acquirer's library,
 * and what comes back. Acquirers have variants of their own; this is the common part.
 */
public final class Bankall {
    private static final int REQUEST = 59;
    private static final int ANSWER = 148;
    private static final int LRC = 3;
    private static final String APPROVED = "00";

    private Bankall() {}

    /** What is asked. */
    public enum Kind {
        /** A payment. */
        SALE("00"),
        /** A payment of today that is taken back. */
        VOID("01"),
        /** Money for goods that came back. */
        REFUND("02"),
        /** What is on the card. */
        BALANCE("03"),
        /** The last slip again. */
        REPRINT("04"),
        /** The beginning of a day. */
        SIGN_ON("05"),
        /** The end of a day. */
        SETTLE("06");

        private final String code;

        Kind(String code) {
            this.code = code;
        }
    }

    /**
     * A request.
     *
     * @param pos number of the till, at most 8 characters
     * @param operator number of the cashier, at most 8
     * @param amountMinor at most twelve digits
     * @param originalDate yyyyMMdd of the payment that is meant, or empty
     * @param originalReference its reference, or empty
     * @param originalTrace its trace, or empty
     * @param lrc three digits by chance, which have to come back
     */
    public record Request(String pos, String operator, Kind kind, long amountMinor, String originalDate,
            String originalReference, String originalTrace, String lrc) {
        /** The 59 bytes. */
        public byte[] bytes() {
            String text = padded("pos", pos, 8) + padded("operator", operator, 8) + kind.code
                    + "%012d".formatted(amountMinor) + padded("originalDate", originalDate, 8)
                    + padded("originalReference", originalReference, 12) + padded("originalTrace", originalTrace, 6)
                    + padded("lrc", lrc, LRC);
            byte[] bytes = text.getBytes(CharacterSet.GB18030);
            if (bytes.length != REQUEST) {
                throw new IllegalArgumentException("a request must have " + REQUEST + " bytes, not " + bytes.length);
            }
            return bytes;
        }
    }

    /** What an answer says, and whether it belongs to a request. */
    public static TerminalAnswer answer(byte[] answer, Request request) {
        if (answer.length != ANSWER) {
            return new TerminalAnswer.Unknown("the answer has " + answer.length + " bytes instead of " + ANSWER);
        }
        Fields fields = new Fields(answer);
        String code = fields.next(2);
        fields.next(4); // number of the bank
        String card = fields.next(20);
        fields.next(6); // trace
        String amount = fields.next(12);
        String text = fields.next(40);
        fields.next(15 + 8 + 6 + 4 + 6); // merchant, terminal, batch, day, time
        String reference = fields.next(12);
        String authorization = fields.next(6);
        fields.next(4); // day of settlement
        if (!fields.next(LRC).equals(request.lrc().strip())) {
            return new TerminalAnswer.Unknown("the answer is one to another request");
        }
        if (!code.equals(APPROVED)) {
            return new TerminalAnswer.Declined(code, text);
        }
        return minor(amount)
                .<TerminalAnswer>map(minor -> new TerminalAnswer.Approved(minor, reference, masked(card),
                        authorization))
                .orElseGet(() -> new TerminalAnswer.Unknown("the answer has no amount"));
    }

    private static Optional<Long> minor(String digits) {
        return digits.matches("[0-9]{1,12}") ? Optional.of(Long.parseLong(digits)) : Optional.empty();
    }

    /** Never more than the first six and last four digits, whatever the terminal sends. */
    private static String masked(String card) {
        return card.matches("[0-9]{11,}")
                ? card.substring(0, 6) + "*".repeat(card.length() - 10) + card.substring(card.length() - 4)
                : card;
    }

    private static String padded(String field, String value, int width) {
        if (value.length() > width) {
            throw new IllegalArgumentException(field + " must have at most " + width + " characters");
        }
        return value + " ".repeat(width - value.length());
    }

    /** Reads fields of a fixed width from the left. */
    private static final class Fields {
        private final byte[] bytes;
        private int place;

        Fields(byte[] bytes) {
            this.bytes = bytes;
        }

        String next(int width) {
            byte[] field = Arrays.copyOfRange(bytes, place, place + width);
            place += width;
            return new String(field, CharacterSet.GB18030).strip();
        }
    }
}
