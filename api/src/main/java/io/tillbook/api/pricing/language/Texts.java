package io.tillbook.api.pricing.language;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Require;
import java.time.DateTimeException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists and texts of the language. */
final class Texts {
    private Texts() {}

    static <T> @Nullable List<T> copy(@Nullable List<T> values) {
        return values == null ? null : List.copyOf(values);
    }

    /** A list that is missing or names something, nothing twice. */
    static <T> @Nullable List<T> names(String field, @Nullable List<T> values) {
        if (values == null) {
            return null;
        }
        if (values.isEmpty()) {
            throw new InvalidField(field, "must name something or be left out");
        }
        for (int place = 0; place < values.size(); place++) {
            if (values.get(place) instanceof String text) {
                Require.text(field + "/" + place, text);
            }
            if (values.indexOf(values.get(place)) < place) {
                throw new InvalidField(field + "/" + place, "is named twice");
            }
        }
        return List.copyOf(values);
    }

    static <T> Set<T> set(@Nullable List<T> values) {
        return values == null ? Set.of() : Set.copyOf(values);
    }

    /** The same names in one order; missing where there are none. */
    static <T> @Nullable List<T> list(Collection<T> names, Comparator<T> order) {
        return names.isEmpty() ? null : names.stream().sorted(order).collect(Collectors.toUnmodifiableList());
    }

    static @Nullable List<String> list(Collection<String> names) {
        return list(names, Comparator.naturalOrder());
    }

    /** A time that a text tells; nothing where it is missing. */
    static <T> @Nullable T time(String field, @Nullable String text, String form, Function<String, T> read) {
        try {
            return text == null ? null : read.apply(text);
        } catch (DateTimeException malformed) {
            throw new InvalidField(field, "must be a time as " + form);
        }
    }
}
