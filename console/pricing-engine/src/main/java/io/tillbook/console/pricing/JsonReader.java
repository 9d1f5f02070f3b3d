package io.tillbook.console.pricing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON as RFC 8259 has it, a member at most once. Null is as if the member were missing. */
final class JsonReader {
    /** Deeper than any question is. */
    private static final int MOST_DEPTH = 32;
    private static final int HEX = 16;
    private static final int HEX_DIGITS = 4;
    private static final char FIRST_PRINTED = 0x20;

    private final String text;
    private int place;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    /** A number as it is written. */
    record Digits(String text) {}

    /** JSON's null. */
    record Nothing() {}

    /** Maps, lists, texts, {@link Digits}, booleans and {@link Nothing}. */
    static Object read(String text) {
        JsonReader reader = new JsonReader(text);
        Object value = reader.value();
        reader.skipBlanks();
        if (reader.place < text.length()) {
            throw reader.malformed();
        }
        return value;
    }

    private Object value() {
        skipBlanks();
        return switch (peek()) {
            case '{' -> members();
            case '[' -> list();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", new Nothing());
            default -> number();
        };
    }

    private Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        enter();
        while (goesOn('}', members.isEmpty())) {
            skipBlanks();
            String name = string();
            skipBlanks();
            expect(':');
            if (members.putIfAbsent(name, value()) != null) {
                throw new Refused("", "is no JSON that can be taken: it has " + name + " twice");
            }
        }
        return members;
    }

    private List<Object> list() {
        List<Object> values = new ArrayList<>();
        enter();
        while (goesOn(']', values.isEmpty())) {
            values.add(value());
        }
        return values;
    }

    private void enter() {
        place++;
        if (++depth > MOST_DEPTH) {
            throw new Refused("", "is nested too deeply");
        }
    }

    private boolean goesOn(char end, boolean isFirst) {
        skipBlanks();
        if (peek() == end) {
            place++;
            depth--;
            return false;
        }
        if (!isFirst) {
            expect(',');
        }
        return true;
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, place)) {
            throw malformed();
        }
        place += word.length();
        return value;
    }

    private Digits number() {
        int first = place;
        while (place < text.length() && "+-.eE0123456789".indexOf(text.charAt(place)) >= 0) {
            place++;
        }
        String digits = text.substring(first, place);
        if (!NumberForm.isNumber(digits)) {
            place = first;
            throw malformed();
        }
        return new Digits(digits);
    }

    private String string() {
        expect('"');
        StringBuilder read = new StringBuilder();
        while (peek() != '"') {
            char next = text.charAt(place++);
            if (next < FIRST_PRINTED) {
                throw malformed();
            }
            read.append(next == '\\' ? escaped() : next);
        }
        place++;
        return read.toString();
    }

    private char escaped() {
        char named = peek();
        place++;
        return switch (named) {
            case '"', '\\', '/' -> named;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw malformed();
        };
    }

    private char unicode() {
        int code = 0;
        for (int digit = 0; digit < HEX_DIGITS; digit++) {
            int value = Character.digit(peek(), HEX);
            if (value < 0) {
                throw malformed();
            }
            code = code * HEX + value;
            place++;
        }
        return (char) code;
    }

    private void skipBlanks() {
        while (place < text.length() && " \t\r\n".indexOf(text.charAt(place)) >= 0) {
            place++;
        }
    }

    private char peek() {
        if (place >= text.length()) {
            throw malformed();
        }
        return text.charAt(place);
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw malformed();
        }
        place++;
    }

    private Refused malformed() {
        return new Refused("", "is no JSON: character " + (place + 1));
    }
}
