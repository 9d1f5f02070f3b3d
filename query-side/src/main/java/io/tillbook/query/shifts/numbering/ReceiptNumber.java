package io.tillbook.query.shifts.numbering;

import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.query.kernel.Digits;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The number of a receipt as it counts: what stands before, and the digits at its end.
 *
 * @param prefix what numbers of one series have in common, such as {@code A-}
 * @param number the digits as a number
 * @param width how many digits it has
 */
record ReceiptNumber(String prefix, long number, int width) {
    private static final int MOST_DIGITS = 18;

    /**
     * As the text says; empty where it does not end in a digit.
     *
     * @param digits how many digits at its end count, as the register says; null for all there are
     */
    static Optional<ReceiptNumber> of(ReceiptNo receiptNo, @Nullable Integer digits) {
        String text = receiptNo.value();
        int most = digits == null ? MOST_DIGITS : Math.min(digits, MOST_DIGITS);
        int start = text.length();
        while (start > 0 && text.length() - start < most && isDigit(text.charAt(start - 1))) {
            start--;
        }
        return start == text.length() ? Optional.empty()
                : Optional.of(new ReceiptNumber(text.substring(0, start), Long.parseLong(text.substring(start)),
                        text.length() - start));
    }

    /** A number of the same series as it is printed. */
    static String text(String prefix, long number, int width) {
        return prefix + Digits.of(number, width);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
