package io.tillbook.server.door;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Times with their offset, as RFC 3339 has them. {@link OffsetDateTime#parse} takes more than that, such as times
 * without seconds, and would be the dearest part of reading an envelope.
 */
final class Rfc3339 {
    private static final String FORM = "dddd-dd-ddTdd:dd:dd";
    private static final int MOST_DECIMALS = 9;
    private static final int OFFSET_LENGTH = "+08:00".length();

    private Rfc3339() {}

    /** What is wrong with a text; null where it is a time. */
    static @Nullable String mistake(String text) {
        if (!isFormed(text)) {
            return "must be a time with its offset, such as 2026-11-22T09:31:07+08:00";
        }
        try {
            parse(text);
            return null;
        } catch (DateTimeException impossible) {
            return "is no time that exists";
        }
    }

    /** The time that a text without mistakes is. */
    static OffsetDateTime parse(String text) {
        int end = endOfDecimals(text);
        return OffsetDateTime.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10), number(text, 11, 13),
                number(text, 14, 16), number(text, 17, 19), nanos(text, end), offset(text, end));
    }

    private static boolean isFormed(String text) {
        if (text.length() <= FORM.length()) {
            return false;
        }
        for (int index = 0; index < FORM.length(); index++) {
            if (!fits(FORM.charAt(index), text.charAt(index))) {
                return false;
            }
        }
        int end = endOfDecimals(text);
        int decimals = end - FORM.length() - 1;
        boolean decimalsFit = end == FORM.length() || (decimals >= 1 && decimals <= MOST_DECIMALS);
        return decimalsFit && (isUtc(text, end) || isOffset(text, end));
    }

    private static boolean fits(char wanted, char found) {
        return switch (wanted) {
            case 'd' -> isDigit(found);
            case 'T' -> found == 'T' || found == 't';
            default -> found == wanted;
        };
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** Behind the seconds and, where there is a point, the digits after it. */
    private static int endOfDecimals(String text) {
        int end = FORM.length();
        if (end < text.length() && text.charAt(end) == '.') {
            end++;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    private static boolean isUtc(String text, int start) {
        return text.length() == start + 1 && (text.charAt(start) == 'Z' || text.charAt(start) == 'z');
    }

    private static boolean isOffset(String text, int start) {
        return text.length() == start + OFFSET_LENGTH && (text.charAt(start) == '+' || text.charAt(start) == '-')
                && isDigit(text.charAt(start + 1)) && isDigit(text.charAt(start + 2)) && text.charAt(start + 3) == ':'
                && isDigit(text.charAt(start + 4)) && isDigit(text.charAt(start + 5));
    }

    private static int nanos(String text, int end) {
        int nanos = end == FORM.length() ? 0 : number(text, FORM.length() + 1, end);
        for (int digits = Math.max(0, end - FORM.length() - 1); digits < MOST_DECIMALS; digits++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static ZoneOffset offset(String text, int start) {
        if (isUtc(text, start)) {
            return ZoneOffset.UTC;
        }
        int sign = text.charAt(start) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * number(text, start + 1, start + 3),
                sign * number(text, start + 4, start + 6));
    }

    private static int number(String text, int start, int end) {
        return Integer.parseInt(text, start, end, 10);
    }
}
