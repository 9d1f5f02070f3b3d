package io.tillbook.api.pricing.language;

import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.Money;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** JSON as RFC 8785 has it: members by their names, nothing between them. What is missing is left out. */
public final class CanonicalJson {
    private static final int FIRST_PRINTED = 0x20;

    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    /** The text of a record of records, lists, ids, amounts, texts, integers and booleans. */
    static String of(Record value) {
        return text(tree(value));
    }

    /** The text of null, texts, numbers, booleans, lists, and maps whose members are in the order of their names. */
    public static String text(@Nullable Object tree) {
        CanonicalJson json = new CanonicalJson();
        json.write(tree);
        return json.text.toString();
    }

    /** The members of a record by their names: texts, integers, booleans, lists and maps. */
    public static SortedMap<String, Object> tree(Record value) {
        SortedMap<String, Object> members = new TreeMap<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object member = read(component, value);
            if (member != null) {
                members.put(component.getName(), node(member));
            }
        }
        return members;
    }

    private static Object node(Object value) {
        return switch (value) {
            case Id id -> id.value();
            case Enum<?> constant -> constant.name();
            case Money money -> money.minor();
            case List<?> list -> list.stream().map(CanonicalJson::node).toList();
            case Record members -> tree(members);
            default -> value;
        };
    }

    private static @Nullable Object read(RecordComponent component, Record members) {
        try {
            return component.getAccessor().invoke(members);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("records of the language are public", impossible);
        }
    }

    private void write(@Nullable Object value) {
        switch (value) {
            case null -> text.append("null");
            case String string -> string(string);
            case List<?> list -> list(list);
            case Map<?, ?> members -> members(members);
            default -> text.append(value);
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

    private void members(Map<?, ?> members) {
        text.append('{');
        String before = "";
        for (Map.Entry<?, ?> member : members.entrySet()) {
            text.append(before);
            string(member.getKey().toString());
            text.append(':');
            write(member.getValue());
            before = ",";
        }
        text.append('}');
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
