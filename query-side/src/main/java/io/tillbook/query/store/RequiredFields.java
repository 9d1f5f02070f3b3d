package io.tillbook.query.store;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Whether what was read of a document that an earlier release wrote has everything that a record has to have. */
final class RequiredFields {

    private RequiredFields() {}

    static boolean areIn(Record read) {
        for (RecordComponent component : read.getClass().getRecordComponents()) {
            Object value = value(component, read);
            boolean isThere = value == null
                    ? component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                    : areInValue(value);
            if (!isThere) {
                return false;
            }
        }
        return true;
    }

    private static boolean areInValue(Object value) {
        return switch (value) {
            case Record part -> areIn(part);
            case Collection<?> all -> all.stream().allMatch(RequiredFields::areInValue);
            default -> true;
        };
    }

    private static @Nullable Object value(RecordComponent component, Record read) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(read);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
