package io.tillbook.server.payments.cards;

import java.util.regex.Pattern;

/**
 * As much of a card's number as may be kept (PCI DSS 3.4): the first six and the last four digits.
 *
 * @param value such as {@code 622848******1234}, or the last four digits alone
 */
public record MaskedCard(String value) {
    private static final Pattern FORM = Pattern.compile("(\\d{0,6}\\*{4,13})?\\d{4}");

    /** Refuses what is no masked number; what it was is not told. */
    public MaskedCard {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("must be at most six digits, asterisks and the last four digits");
        }
    }

    /** Masks a number that a terminal tells as a whole; nothing else of it goes on from here. */
    public static MaskedCard of(String number) {
        String digits = number.replaceAll("[ -]", "");
        if (!digits.matches("\\d{12,19}")) {
            return new MaskedCard(number);
        }
        int hidden = digits.length() - 10;
        return new MaskedCard(digits.substring(0, 6) + "*".repeat(hidden) + digits.substring(6 + hidden));
    }
}
