package io.tillbook.api.catalog.label;

import io.tillbook.api.kernel.InvalidField;
import java.util.List;

/**
 * Which digit of a label says what.
 *
 * @param text digits where all labels have them, then a letter for each place: {@code I} item code, {@code W} quantity,
 *     {@code P} price, {@code V} check digit of the price, {@code C} check digit of the label
 */
record LabelPattern(String text) {
    static final char ITEM = 'I';
    static final char QUANTITY = 'W';
    static final char PRICE = 'P';
    static final char PRICE_CHECK = 'V';

    private static final String FORM = "(02|2[0-9])[0-9]*I+[WPV]+C";
    private static final List<Integer> LENGTHS = List.of(13, 18);
    /** So that quantities and prices are such as can be taken. */
    private static final int MOST_DIGITS = 8;

    /**
     * A pattern that makes sense.
     *
     * @throws InvalidField naming the field of the layout
     */
    static LabelPattern of(String text) {
        LabelPattern pattern = new LabelPattern(text);
        require(LENGTHS.contains(text.length()), "must have 13 or 18 places");
        require(text.matches(FORM), "must be 02 or 20 to 29, then I for the item code, W, P and V, at last C");
        require(pattern.has(QUANTITY) || pattern.has(PRICE), "must have W or P");
        for (char letter : new char[] {QUANTITY, PRICE, PRICE_CHECK}) {
            int length = pattern.length(letter);
            require(length <= MOST_DIGITS, "must have " + MOST_DIGITS + " of " + letter + " at most");
            require(!pattern.has(letter) || text.contains(String.valueOf(letter).repeat(length)),
                    "must have all of " + letter + " side by side");
        }
        require(!pattern.has(PRICE_CHECK)
                || (pattern.length(PRICE_CHECK) == 1 && PriceCheckDigit.isFor(pattern.length(PRICE))),
                "must have one V and four or five of P, where it has V");
        return pattern;
    }

    private static void require(boolean holds, String reason) {
        if (!holds) {
            throw new InvalidField("pattern", reason);
        }
    }

    boolean has(char letter) {
        return text.indexOf(letter) >= 0;
    }

    /** Whether digits are a label of this kind, as far as their beginning tells. */
    boolean fits(String digits) {
        return digits.length() == text.length() && digits.startsWith(prefix()) && digits.matches("[0-9]+");
    }

    /** Whether some digits could be labels of both kinds. */
    boolean overlaps(LabelPattern other) {
        return text.length() == other.text.length()
                && (prefix().startsWith(other.prefix()) || other.prefix().startsWith(prefix()));
    }

    /** What stands at the places of a letter that the pattern has. */
    String cut(char letter, String digits) {
        int from = text.indexOf(letter);
        return digits.substring(from, from + length(letter));
    }

    private int length(char letter) {
        return Math.toIntExact(text.chars().filter(each -> each == letter).count());
    }

    private String prefix() {
        return text.substring(0, text.indexOf(ITEM));
    }
}
