package io.tillbook.api.access;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Secret;

/** What a PIN has to be: digits, and none of the first that anybody tries. */
final class PinRule {
    private PinRule() {}

    /** Refuses what is no PIN, or one that is tried first: 0000, 1234, 4321 and their like. */
    static void check(String field, Secret pin) {
        String text = pin.value();
        if (!text.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw new InvalidField(field, "must have digits only");
        }
        if (hasSteps(text, 0) || hasSteps(text, 1) || hasSteps(text, -1)) {
            throw new InvalidField(field, "must be harder to guess: not the same digit again, not digits in a row");
        }
    }

    /** Whether each digit is that much more than the one before, 0 being one more than 9. */
    private static boolean hasSteps(String digits, int step) {
        for (int index = 1; index < digits.length(); index++) {
            if (Math.floorMod(digits.charAt(index) - digits.charAt(index - 1), 10) != Math.floorMod(step, 10)) {
                return false;
            }
        }
        return true;
    }
}
