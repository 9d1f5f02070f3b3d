package io.tillbook.query.store.bson;

import io.tillbook.query.store.embedded.bson.BsonIn;
import io.tillbook.query.store.embedded.bson.BsonOut;
import io.tillbook.query.store.embedded.bson.BsonType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Records as documents with a field for each component; components that are null are left out.
 *
 * @param <T> the records
 */
public final class RecordForm<T> implements ValueForm<T> {
    private final Class<T> type;
    private final Constructor<T> constructor;
    private final Field[] fields;

    /** A component: its name with a zero at the end, how to get it, and how it is written. */
    private static final class Field {
        private final byte[] name;
        private final Function<Object, Object> accessor;
        private final ValueForm<Object> form;

        Field(RecordComponent component) {
            this.name = BsonOut.nameOf(component.getName());
            this.accessor = Lambdas.of(component.getAccessor());
            this.form = ValueForms.of(component.getGenericType());
        }
    }

    private RecordForm(Class<T> type) {
        this.type = type;
        this.constructor = constructorOf(type);
        this.fields = Arrays.stream(type.getRecordComponents()).map(Field::new).toArray(Field[]::new);
    }

    /** How records of a type are written. */
    public static <T> RecordForm<T> of(Class<T> type) {
        return new RecordForm<>(type);
    }

    @Override
    public byte type() {
        return BsonType.DOCUMENT;
    }

    @Override
    public void write(BsonOut out, T value) {
        int start = out.begin();
        writeFields(out, value);
        out.end(start);
    }

    /** Writes the fields into a document that has been begun. */
    public void writeFields(BsonOut out, T value) {
        for (Field field : fields) {
            Object part = field.accessor.apply(value);
            if (part != null) {
                out.name(field.form.type(), field.name);
                field.form.write(out, part);
            }
        }
    }

    @Override
    public T read(BsonIn in) {
        Values values = new Values();
        in.begin();
        for (byte next = in.nextType(); next != BsonType.END; next = in.nextType()) {
            values.read(in, next);
        }
        return values.construct();
    }

    /** The values of a record that is being read. */
    public Values values() {
        return new Values();
    }

    /** Collects the values of one record. */
    public final class Values {
        private final @Nullable Object[] values = new Object[fields.length];
        private int expected;

        /** Reads the next value of a document, name and all; passes over what the record does not have. */
        public void read(BsonIn in, byte next) {
            int place = placeOfName(in);
            if (place < 0) {
                in.passName();
                in.pass(next);
            } else if (next != BsonType.NULL) {
                values[place] = value(fields[place], in, next);
            }
        }

        /** The record. */
        public T construct() {
            try {
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException | IllegalArgumentException failure) {
                throw new IllegalStateException("cannot read a " + type.getSimpleName() + " from its document",
                        failure);
            }
        }

        /** Fields mostly come in the order in which they were written. */
        private int placeOfName(BsonIn in) {
            for (int tried = 0; tried < fields.length; tried++) {
                int place = (expected + tried) % fields.length;
                if (in.passName(fields[place].name)) {
                    expected = place + 1;
                    return place;
                }
            }
            return -1;
        }

        private Object value(Field field, BsonIn in, byte next) {
            if (next != field.form.type()) {
                throw new IllegalStateException("a document of a %s has a value of type %d where %d was expected"
                        .formatted(type.getSimpleName(), next, field.form.type()));
            }
            return field.form.read(in);
        }
    }

    private static <T> Constructor<T> constructorOf(Class<T> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
