package io.tillbook.query.store;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The shapes of records of views: what the version of a group of views follows from. */
final class ViewShape {

    private ViewShape() {}

    /** The type of each component, as a text that tells all that matters to stored documents. */
    static Map<String, String> of(Class<?> type) {
        Map<String, String> shape = new TreeMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            shape.put(component.getName(), text(component.getGenericType()));
        }
        return shape;
    }

    private static String text(Type type) {
        if (type instanceof ParameterizedType list) {
            return "[" + text(list.getActualTypeArguments()[0]) + "]";
        }
        Class<?> simple = (Class<?>) type;
        if (simple.isEnum()) {
            return Arrays.stream(simple.getEnumConstants())
                    .map(Object::toString)
                    .sorted()
                    .collect(Collectors.joining("|", "(", ")"));
        }
        return simple.isRecord() && simple.getName().contains(".query.") ? of(simple).toString()
                : simple.getSimpleName();
    }
}
