package io.tillbook.console.pricing;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes JSON, nothing between its members. */
final class JsonWriter {
    private static final char FIRST_PRINTED = 0x20;
    private static final String DIGITS = "0123456789abcdef";
    private static final int FOUR_BITS = 4;
    private static final int LAST_BITS = 0xf;

    private final StringBuilder text = new StringBuilder();

    private JsonWriter() {}

    /** The text of maps, lists, texts, whole and decimal numbers and booleans. */
    static String text(Object value) {
        JsonWriter writer = new JsonWriter();
        writer.write(value);
        return writer.text.toString();
    }

    /** Members in the order in which they are told, names and values in turn; those without a value are left out. */
    static Map<String, Object> members(@Nullable Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int place = 0; place < namesAndValues.length; place += 2) {
            Object value = namesAndValues[place + 1];
            if (value != null) {
                members.put(String.valueOf(namesAndValues[place]), value);
            }
        }
        return members;
    }

    private void write(Object value) {
        switch (value) {
            case Map<?, ?> members -> members(members);
            case List<?> list -> list(list);
            case String string -> string(string);
            case BigDecimal decimal -> text.append(decimal.toPlainString());
            default -> text.append(value);
        }
    }

    private void members(Map<?, ?> members) {
        text.append('{');
        String before = "";
        for (Map.Entry<?, ?> member : members.entrySet()) {
            text.append(before);
            string(String.valueOf(member.getKey()));
            text.append(':');
            write(member.getValue());
            before = ",";
        }
        text.append('}');
    }

    private void list(List<?> list) {
        text.append('[');
        for (int place = 0; place < list.size(); place++) {
            text.append(place == 0 ? "" : ",");
            write(list.get(place));
        }
        text.append(']');
    }

    private void string(String string) {
        text.append('"');
        for (int place = 0; place < string.length(); place++) {
            character(string.charAt(place));
        }
        text.append('"');
    }

    private void character(char character) {
        if (character == '"' || character == '\\') {
            text.append('\\').append(character);
        } else if (character < FIRST_PRINTED) {
            text.append("\\u00")
                    .append(DIGITS.charAt(character >> FOUR_BITS))
                    .append(DIGITS.charAt(character & LAST_BITS));
        } else {
            text.append(character);
        }
    }
}
