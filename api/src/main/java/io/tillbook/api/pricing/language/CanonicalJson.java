package io.tillbook.api.pricing.language;

import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.Money;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** JSON as RFC 8785 has it: members by their names, nothing between them. What is missing is left out. */
final class CanonicalJson {
    private static final int FIRST_PRINTED = 0x20;

    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    static String of(Record value) {
        CanonicalJson json = new CanonicalJson();
        json.write(value);
        return json.text.toString();
    }

    private void write(Object value) {
        switch (value) {
            case String string -> string(string);
            case Id id -> string(id.value());
            case Enum<?> constant -> string(constant.name());
            case Money money -> text.append(money.minor());
            case Integer number -> text.append(number.intValue());
            case Boolean flag -> text.append(flag.booleanValue());
            case List<?> list -> list(list);
            case Record members -> members(members);
            default -> throw new IllegalArgumentException("no JSON of " + value.getClass());
        }
    }

    private void list(List<?> list) {
        text.append('[');
        for (int place = 0; place < list.size(); place++) {
            text.append(place == 0 ? "" : ",");
            write(list.get(place));
        }
        text.append(']');
    }

    private void members(Record members) {
        char before = '{';
        RecordComponent[] components = members.getClass().getRecordComponents();
        Arrays.sort(components, Comparator.comparing(RecordComponent::getName));
        for (RecordComponent component : components) {
            Object value = read(component, members);
            if (value != null) {
                text.append(before);
                string(component.getName());
                text.append(':');
                write(value);
                before = ',';
            }
        }
        text.append(before == '{' ? "{}" : "}");
    }

    private static Object read(RecordComponent component, Record members) {
        try {
            return component.getAccessor().invoke(members);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("records of the language are public", impossible);
        }
    }

    private void string(String string) {
        text.append('"');
        for (int place = 0; place < string.length(); place++) {
            character(string.charAt(place));
        }
        text.append('"');
    }

    private void character(char character) {
        switch (character) {
            case '"', '\\' -> text.append('\\').append(character);
            case '\b' -> text.append("\\b");
            case '\f' -> text.append("\\f");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (character < FIRST_PRINTED) {
                    text.append(String.format("\\u%04x", (int) character));
                } else {
                    text.append(character);
                }
            }
        }
    }
}
