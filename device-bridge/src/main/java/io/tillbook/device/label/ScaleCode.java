package io.tillbook.device.label;

import io.tillbook.api.catalog.Gtin;

/**
 * Codes of goods that were weighed in the shop. Prefixes are 20 to 24: a code of eighteen digits that begins with 25 or
 * more could be taken for one of a wallet.
 */
public final class ScaleCode {
    private static final int FIRST_PREFIX = 20;
    private static final int LAST_PREFIX = 24;
    private static final int FIVE_DIGITS = 99_999;

    private ScaleCode() {}

    /** Thirteen digits: prefix, item, grams, check digit. */
    public static String weight(int prefix, int item, int grams) {
        return checked(prefix, five("item", item) + five("grams", grams));
    }

    /** Thirteen digits: prefix, item, amount in minor units, check digit. */
    public static String amount(int prefix, int item, int amountMinor) {
        return checked(prefix, five("item", item) + five("amountMinor", amountMinor));
    }

    /** Eighteen digits: prefix, item, grams, amount in minor units, check digit. */
    public static String both(int prefix, int item, int grams, int amountMinor) {
        return checked(prefix, five("item", item) + five("grams", grams) + five("amountMinor", amountMinor));
    }

    private static String checked(int prefix, String digits) {
        if (prefix < FIRST_PREFIX || prefix > LAST_PREFIX) {
            throw new IllegalArgumentException("prefix must be " + FIRST_PREFIX + " to " + LAST_PREFIX);
        }
        String body = prefix + digits;
        for (char digit = '0'; digit < '9'; digit++) {
            if (Gtin.hasCheckDigit(body + digit)) {
                return body + digit;
            }
        }
        return body + '9';
    }

    private static String five(String field, int number) {
        if (number < 0 || number > FIVE_DIGITS) {
            throw new IllegalArgumentException(field + " must be 0 to " + FIVE_DIGITS);
        }
        return "%05d".formatted(number);
    }
}
