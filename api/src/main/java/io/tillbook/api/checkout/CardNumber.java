package io.tillbook.api.checkout;

import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.InvalidField;

/**
 * The number of a gift card, which is printed on it and no secret: 16 digits, the last of which checks the others
 * (ISO/IEC 7812-1, "Luhn"). The others are random, so that nobody can tell from one card what others there are.
 *
 * @param value the digits, without spaces
 */
public record CardNumber(String value) implements Id {
    /** How many digits it has. */
    public static final int LENGTH = 16;
    private static final int SHOWN = 4;
    private static final int RADIX = 10;

    /** Checks the digits. */
    public CardNumber {
        Id.check(value);
        boolean isRight = value.length() == LENGTH && value.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                && value.charAt(LENGTH - 1) == check(value.substring(0, LENGTH - 1));
        if (!isRight) {
            throw new InvalidField("", "must be " + LENGTH + " digits, the last of which checks the others");
        }
    }

    /**
     * The number that begins with some digits.
     *
     * @param first all digits but the last
     */
    public static CardNumber of(String first) {
        return new CardNumber(first + check(first));
    }

    /** What everybody may see of it: its last four digits. */
    public String masked() {
        return "•••• " + value.substring(LENGTH - SHOWN);
    }

    /** Every second digit from the right counts twice, as the sum of its digits; all add up to a multiple of ten. */
    private static char check(String first) {
        int sum = 0;
        for (int place = first.length() - 1; place >= 0; place--) {
            int digit = Character.digit(first.charAt(place), RADIX);
            int counted = (first.length() - 1 - place) % 2 == 0 ? digit * 2 : digit;
            sum += counted / RADIX + counted % RADIX;
        }
        return Character.forDigit(Math.floorMod(-sum, RADIX), RADIX);
    }
}
