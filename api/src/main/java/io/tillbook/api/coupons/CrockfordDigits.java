package io.tillbook.api.coupons;

import java.util.Locale;

/** Digits of Crockford's base 32, five bits each, which people can tell apart and scanners read densely. */
final class CrockfordDigits {
    /** Bits of a digit. */
    static final int BITS = 5;
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String NOTHING = "";

    private CrockfordDigits() {}

    static void append(long number, int digits, StringBuilder text) {
        for (int digit = digits - 1; digit >= 0; digit--) {
            text.append(digit((int) (number >>> (digit * BITS))));
        }
    }

    /** The last five bits of a number as a digit. */
    static char digit(int number) {
        return DIGITS.charAt(number & (DIGITS.length() - 1));
    }

    /** Without what people put between characters, and with those that look alike read as Crockford has it. */
    static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[- ]+", NOTHING)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    static boolean areAll(String text) {
        return text.chars().allMatch(character -> DIGITS.indexOf(character) >= 0);
    }

    static long number(String digits) {
        return digits.chars().asLongStream().reduce(0, (sum, digit) -> sum << BITS | DIGITS.indexOf((int) digit));
    }
}
