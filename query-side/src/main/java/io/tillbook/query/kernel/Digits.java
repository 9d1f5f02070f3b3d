package io.tillbook.query.kernel;

/** Numbers as texts whose order is that of the numbers. */
public final class Digits {

    private Digits() {}

    /**
     * A number with zeros before it.
     *
     * @param digits how long the text is at least
     */
    public static String of(long number, int digits) {
        if (number < 0) {
            return ("%0" + digits + "d").formatted(number);
        }
        String text = Long.toString(number);
        return text.length() >= digits ? text : "0".repeat(digits - text.length()) + text;
    }
}
