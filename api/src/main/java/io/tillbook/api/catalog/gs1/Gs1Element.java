package io.tillbook.api.catalog.gs1;

import io.tillbook.api.catalog.Gtin;
import java.util.Arrays;
import java.util.Optional;

/** The elements of GS1 element strings that are understood. */
enum Gs1Element {
    /** The trade item, with its check digit. */
    GTIN("01", 14, 14, true),
    /** The batch or lot. */
    BATCH("10", 1, 20, false),
    /** The day of production. */
    PRODUCED("11", 6, 6, true),
    /** The day until which the goods are best. */
    BEST_BEFORE("15", 6, 6, true),
    /** The last day of use. */
    EXPIRES("17", 6, 6, true),
    /** The net weight in kilograms; a fourth digit of the identifier tells its decimal places. */
    NET_WEIGHT("310", 6, 6, true),
    /** How many items there are. */
    COUNT("37", 1, 8, true);

    private static final char MOST_DECIMALS = '3';

    private final String identifier;
    private final int least;
    private final int most;
    private final boolean numeric;

    Gs1Element(String identifier, int least, int most, boolean numeric) {
        this.identifier = identifier;
        this.least = least;
        this.most = most;
        this.numeric = numeric;
    }

    /** The element whose identifier a text has at a place. */
    static Optional<Gs1Element> at(String text, int place) {
        return Arrays.stream(values()).filter(element -> element.isAt(text, place)).findFirst();
    }

    /** The identifier as it stands at a place. */
    String identifier(String text, int place) {
        return text.substring(place, place + identifier.length() + (this == NET_WEIGHT ? 1 : 0));
    }

    boolean isOfFixedLength() {
        return least == most;
    }

    int most() {
        return most;
    }

    /** What is wrong with a value, readable after its identifier; empty where nothing is. */
    Optional<String> mistake(String value) {
        if (value.length() < least || value.length() > most) {
            String wanted = isOfFixedLength() ? String.valueOf(most) : least + " to " + most;
            return Optional.of("must have " + wanted + " characters, not " + value.length()
                    + (value.length() > most && !isOfFixedLength() ? ": is a separator missing?" : ""));
        }
        if (numeric && !isNumber(value)) {
            return Optional.of("must have digits only");
        }
        return switch (this) {
            case GTIN -> when(!Gtin.hasCheckDigit(value), "must end with its check digit");
            case PRODUCED, BEST_BEFORE, EXPIRES -> when(Gs1Date.of(value) == null, "is no date as YYMMDD");
            case BATCH -> when(!value.chars().allMatch(Gs1Element::isBatchCharacter),
                    "must have A-Z a-z 0-9 . _ : - only");
            case COUNT, NET_WEIGHT -> when(value.chars().allMatch(digit -> digit == '0'), "must be greater than 0");
        };
    }

    private boolean isAt(String text, int place) {
        int end = place + identifier.length();
        return text.startsWith(identifier, place)
                && (this != NET_WEIGHT || (end < text.length() && isDecimals(text.charAt(end))));
    }

    private static boolean isDecimals(char digit) {
        return digit >= '0' && digit <= MOST_DECIMALS;
    }

    private static boolean isNumber(String value) {
        return value.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    private static boolean isBatchCharacter(int character) {
        return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z')
                || (character >= '0' && character <= '9') || "._:-".indexOf(character) >= 0;
    }

    private static Optional<String> when(boolean broken, String mistake) {
        return broken ? Optional.of(mistake) : Optional.empty();
    }
}
