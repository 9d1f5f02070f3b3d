package io.tillbook.server.payments.cards;

import java.util.regex.Pattern;

/**
 * What a terminal, and the bank behind it, calls a payment: the reference number (检索参考号) on its receipt.
 *
 * @param value 6 to 32 letters and digits
 */
public record CardReference(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z]{6,32}");
    private static final Pattern CARD = Pattern.compile("\\d{13,19}");

    /** Checks the form; what looks like the number of a card is not taken. */
    public CardReference {
        if (!FORM.matcher(value).matches() || (CARD.matcher(value).matches() && isCard(value))) {
            throw new IllegalArgumentException(
                    "must be 6 to 32 letters and digits of the receipt, no number of a card");
        }
    }

    /** The check digit of ISO/IEC 7812 (Luhn), which numbers of cards have. */
    private static boolean isCard(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            int weighed = place % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
