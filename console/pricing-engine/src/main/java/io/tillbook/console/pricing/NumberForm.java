package io.tillbook.console.pricing;

/** How JSON writes numbers. */
final class NumberForm {
    /** More than any amount or quantity has. */
    private static final int MOST_CHARACTERS = 40;

    private final String text;
    private int place;

    private NumberForm(String text) {
        this.text = text;
    }

    static boolean isNumber(String text) {
        return text.length() <= MOST_CHARACTERS && new NumberForm(text).isWhole();
    }

    /** Whether it has neither a fraction nor an exponent. */
    static boolean isInteger(String number) {
        return number.chars().allMatch(each -> each == '-' || isDigit((char) each));
    }

    private boolean isWhole() {
        skip("-");
        boolean startsWithZero = skip("0");
        boolean hasInteger = startsWithZero || digits();
        boolean hasFraction = !skip(".") || digits();
        boolean hasExponent = !skip("eE") || exponent();
        return hasInteger && hasFraction && hasExponent && place == text.length();
    }

    private boolean exponent() {
        skip("+-");
        return digits();
    }

    private boolean skip(String any) {
        boolean isThere = place < text.length() && any.indexOf(text.charAt(place)) >= 0;
        place += isThere ? 1 : 0;
        return isThere;
    }

    private boolean digits() {
        int first = place;
        while (place < text.length() && isDigit(text.charAt(place))) {
            place++;
        }
        return place > first;
    }

    private static boolean isDigit(char character) {
        return '0' <= character && character <= '9';
    }
}
