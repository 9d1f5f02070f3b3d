package io.tillbook.api.catalog.gs1;

import io.tillbook.api.kernel.InvalidField;
import java.util.EnumMap;
import java.util.Map;

/** Cuts an element string into its elements, and says at which place something is wrong with it. */
final class Gs1Reading {
    static final char SEPARATOR = '\u001d';

    private final String field;
    private final String text;
    private final Map<Gs1Element, String> values = new EnumMap<>(Gs1Element.class);
    private int decimals;
    private int place;

    private Gs1Reading(String field, String text) {
        this.field = field;
        this.text = text;
    }

    /**
     * Reads a text from its beginning to its end.
     *
     * @throws InvalidField where it is no element string
     */
    static Gs1Reading of(String field, String text) {
        Gs1Reading reading = new Gs1Reading(field, text);
        boolean bracketed = text.startsWith("(");
        do {
            if (bracketed) {
                reading.readBracketed();
            } else {
                reading.readRaw();
            }
        } while (reading.place < text.length());
        return reading;
    }

    /** The values that were found. */
    Map<Gs1Element, String> values() {
        return values;
    }

    /** How many decimal places the net weight has. */
    int decimals() {
        return decimals;
    }

    private void readBracketed() {
        if (place >= text.length() || text.charAt(place) != '(') {
            throw refused(place, "must have a ( here");
        }
        int from = place + 1;
        Gs1Element element = element(from);
        String identifier = element.identifier(text, from);
        int after = from + identifier.length();
        if (after >= text.length() || text.charAt(after) != ')') {
            throw refused(from, "has an unknown AI");
        }
        int end = text.indexOf('(', after);
        put(element, identifier, after + 1, end < 0 ? text.length() : end);
    }

    private void readRaw() {
        Gs1Element element = element(place);
        String identifier = element.identifier(text, place);
        int from = place + identifier.length();
        if (element.isOfFixedLength()) {
            put(element, identifier, from, Math.min(text.length(), from + element.most()));
        } else {
            int end = text.indexOf(SEPARATOR, from);
            put(element, identifier, from, end < 0 ? text.length() : end);
        }
        skipSeparator();
    }

    /** Between elements one separator is taken, after those of fixed length too; at the end there is none. */
    private void skipSeparator() {
        if (place < text.length() && text.charAt(place) == SEPARATOR) {
            place++;
            if (place == text.length()) {
                throw refused(place - 1, "must not end with a separator");
            }
        }
    }

    private Gs1Element element(int at) {
        return Gs1Element.at(text, at).orElseThrow(() -> refused(at, "has an unknown AI"));
    }

    private void put(Gs1Element element, String identifier, int from, int to) {
        String value = text.substring(from, to);
        element.mistake(value).ifPresent(mistake -> {
            throw refused(from, "AI " + identifier + " " + mistake);
        });
        if (values.put(element, value) != null) {
            throw refused(from, "repeats AI " + identifier);
        }
        if (element == Gs1Element.NET_WEIGHT) {
            decimals = identifier.charAt(identifier.length() - 1) - '0';
        }
        place = to;
    }

    /** Places are counted from 1. */
    private InvalidField refused(int at, String mistake) {
        return new InvalidField(field, mistake + " (at character " + (at + 1) + ")");
    }
}
