package io.tillbook.api.catalog;

import java.util.List;

/**
 * Trade item numbers of GS1: 8, 12, 13 or 14 digits that end with their check digit. Zeros in front do not make another
 * number, so that {@code 095205842258}, {@code 0095205842258} and {@code 00095205842258} are one.
 */
public final class Gtin {
    private static final List<Integer> LENGTHS = List.of(8, 12, 13, 14);
    private static final int LONGEST = 14;

    private Gtin() {}

    /** Whether digits end with the check digit of GS1: weights of 3 and 1 in turn, from the right, make tens. */
    public static boolean hasCheckDigit(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int weight = (digits.length() - place) % 2 == 0 ? 3 : 1;
            sum += weight * (digits.charAt(place) - '0');
        }
        return sum % 10 == 0;
    }

    /** Whether a code is a trade item number. */
    static boolean isOne(String code) {
        return LENGTHS.contains(code.length()) && code.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                && hasCheckDigit(code);
    }

    /** A number in all lengths that it can be printed in, the shortest first. */
    static List<String> spellings(String number) {
        String longest = "0".repeat(LONGEST - number.length()) + number;
        return LENGTHS.stream()
                .map(length -> LONGEST - length)
                .filter(zeros -> longest.startsWith("0".repeat(zeros)))
                .map(longest::substring)
                .toList();
    }
}
