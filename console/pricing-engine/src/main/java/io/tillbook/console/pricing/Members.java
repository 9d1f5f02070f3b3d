package io.tillbook.console.pricing;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.console.pricing.JsonReader.Digits;
import io.tillbook.console.pricing.JsonReader.Nothing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The members of an object, each taken once; those that nobody takes are unknown. */
final class Members {
    private final String at;
    private final Map<String, Object> values;
    private final TreeSet<String> left;

    private Members(String at, Map<String, Object> values) {
        this.at = at;
        this.values = values;
        this.left = new TreeSet<>(values.keySet());
    }

    /** @param at a JSON pointer to the object */
    static Members of(Object value, String at) {
        if (!(value instanceof Map<?, ?> members)) {
            throw new Refused(at, "must be an object");
        }
        Map<String, Object> named = new LinkedHashMap<>();
        members.forEach((name, member) -> named.put(String.valueOf(name), member));
        return new Members(at, named);
    }

    /** What is made of the members: where it is refused, its field is told from the root on. */
    <T> T made(Supplier<T> record) {
        try {
            T made = record.get();
            nothingIsLeft();
            return made;
        } catch (InvalidField invalid) {
            // What is misspelled is missing too; its name tells more.
            nothingIsLeft();
            throw refused(at, invalid);
        }
    }

    private void nothingIsLeft() {
        if (!left.isEmpty()) {
            throw new Refused(pointer(left.first()), "is unknown");
        }
    }

    /** A value whose own check may refuse a field of what is at a pointer. */
    static <T> T checked(String at, Supplier<T> value) {
        try {
            return value.get();
        } catch (InvalidField invalid) {
            throw refused(at, invalid);
        }
    }

    private static Refused refused(String at, InvalidField invalid) {
        return new Refused(invalid.field().isEmpty() ? at : at + "/" + invalid.field(), invalid.reason());
    }

    private String pointer(String name) {
        return at + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private @Nullable Object take(String name) {
        left.remove(name);
        Object value = values.get(name);
        return value instanceof Nothing ? null : value;
    }

    /** A member that has to be there. */
    <T> T needed(String name, @Nullable T value) {
        if (value == null) {
            throw new Refused(pointer(name), "is required");
        }
        return value;
    }

    @Nullable
    String text(String name) {
        return switch (take(name)) {
            case null -> null;
            case String text -> text;
            default -> throw new Refused(pointer(name), "must be a string");
        };
    }

    /** What a text means. */
    <T> @Nullable T read(String name, Function<String, T> meaning) {
        String text = text(name);
        return text == null ? null : checked(pointer(name), () -> meaning.apply(text));
    }

    @Nullable
    Boolean flag(String name) {
        return switch (take(name)) {
            case null -> null;
            case Boolean flag -> flag;
            default -> throw new Refused(pointer(name), "must be a boolean");
        };
    }

    @Nullable
    Quantity quantity(String name) {
        return switch (take(name)) {
            case null -> null;
            case Digits digits -> checked(pointer(name), () -> Quantity.of(new BigDecimal(digits.text())));
            default -> throw new Refused(pointer(name), "must be a number");
        };
    }

    @Nullable
    Long whole(String name) {
        return switch (take(name)) {
            case null -> null;
            case Digits digits when NumberForm.isInteger(digits.text()) -> whole(name, digits.text());
            default -> throw new Refused(pointer(name), "must be an integer");
        };
    }

    private Long whole(String name, String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException _) {
            throw new Refused(pointer(name), "is too large");
        }
    }

    @Nullable
    Integer number(String name) {
        Long whole = whole(name);
        if (whole != null && whole.intValue() != whole) {
            throw new Refused(pointer(name), "must be between " + Integer.MIN_VALUE + " and " + Integer.MAX_VALUE);
        }
        return whole == null ? null : whole.intValue();
    }

    @Nullable
    Money money(String name) {
        Long minor = whole(name);
        if (minor != null && Math.abs(minor) > Money.MAX_MINOR) {
            throw new Refused(pointer(name), "must be between -" + Money.MAX_MINOR + " and " + Money.MAX_MINOR);
        }
        return minor == null ? null : Money.of(minor);
    }

    <E extends Enum<E>> @Nullable E constant(String name, E[] constants) {
        String text = text(name);
        return text == null ? null
                : Arrays.stream(constants)
                        .filter(constant -> constant.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new Refused(pointer(name), "must be one of " + Arrays.toString(constants)));
    }

    <T> @Nullable T object(String name, Function<Members, T> read) {
        Object value = take(name);
        return value == null ? null : read.apply(of(value, pointer(name)));
    }

    <T> @Nullable List<T> objects(String name, Function<Members, T> read) {
        return each(name, (value, pointer) -> read.apply(of(value, pointer)));
    }

    <T> @Nullable List<T> texts(String name, Function<String, T> meaning) {
        return each(name, (value, pointer) -> {
            if (!(value instanceof String text)) {
                throw new Refused(pointer, "must be a string");
            }
            return checked(pointer, () -> meaning.apply(text));
        });
    }

    private <T> @Nullable List<T> each(String name, Element<T> read) {
        Object value = take(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof List<?> list)) {
            throw new Refused(pointer(name), "must be a list");
        }
        List<T> all = new ArrayList<>();
        for (Object element : list) {
            all.add(read.of(element, pointer(name) + "/" + all.size()));
        }
        return all;
    }

    /** The members of an object whose names are not known before. */
    <T> @Nullable Map<String, T> named(String name, Function<Members, T> read) {
        return object(name, members -> members.all(read));
    }

    private <T> Map<String, T> all(Function<Members, T> read) {
        Map<String, T> all = new LinkedHashMap<>();
        values.forEach((name, value) -> all.put(name, read.apply(of(value, pointer(name)))));
        return all;
    }

    /** Whole numbers by names that are not known before. */
    <K> @Nullable Map<K, Integer> numbers(String name, Function<String, K> meaning) {
        return object(name, members -> {
            Map<K, Integer> all = new LinkedHashMap<>();
            members.values.keySet()
                    .forEach(each -> all.put(checked(members.pointer(each), () -> meaning.apply(each)),
                            members.needed(each, members.number(each))));
            return all;
        });
    }

    private interface Element<T> {
        T of(Object value, String pointer);
    }
}
