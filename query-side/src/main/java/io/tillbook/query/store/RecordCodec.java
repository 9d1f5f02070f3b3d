package io.tillbook.query.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/** Records as documents with a field for each component; components that are null are left out. */
final class RecordCodec<T> implements Codec<T> {

    private final Class<T> type;
    private final Constructor<T> constructor;
    private final List<Field> fields;
    private final Map<String, Integer> places = new HashMap<>();

    private record Field(String name, Method accessor, Codec<Object> codec) {}

    RecordCodec(Class<T> type, CodecRegistry registry) {
        this.type = type;
        this.constructor = constructorOf(type);
        this.fields = Arrays.stream(type.getRecordComponents()).map(each -> field(each, registry)).toList();
        for (int place = 0; place < fields.size(); place++) {
            places.put(fields.get(place).name(), place);
        }
    }

    @Override
    public void encode(BsonWriter writer, T document, EncoderContext context) {
        writer.writeStartDocument();
        encodeFields(writer, document, context);
        writer.writeEndDocument();
    }

    /** Writes the fields into a document that has been begun. */
    void encodeFields(BsonWriter writer, T document, EncoderContext context) {
        for (Field field : fields) {
            Object value = call(field.accessor(), document);
            if (value != null) {
                writer.writeName(field.name());
                field.codec().encode(writer, value, context);
            }
        }
    }

    @Override
    public T decode(BsonReader reader, DecoderContext context) {
        @Nullable Object[] values = new Object[fields.size()];
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            if (!decodeField(reader, reader.readName(), values, context)) {
                reader.skipValue();
            }
        }
        reader.readEndDocument();
        return construct(values);
    }

    /** Room for the values of all fields. */
    @Nullable
    Object[] noValues() {
        return new Object[fields.size()];
    }

    /** Reads the value of a field, unless the record has none of that name. */
    boolean decodeField(BsonReader reader, String name, @Nullable Object[] values, DecoderContext context) {
        Integer place = places.get(name);
        if (place == null) {
            return false;
        }
        values[place] = fields.get(place).codec().decode(reader, context);
        return true;
    }

    /** The record with the given values. */
    T construct(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException | IllegalArgumentException failure) {
            throw new IllegalStateException("cannot read a " + type.getSimpleName() + " from its document", failure);
        }
    }

    @Override
    public Class<T> getEncoderClass() {
        return type;
    }

    private static @Nullable Object call(Method accessor, Object document) {
        try {
            return accessor.invoke(document);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("cannot read " + accessor, failure);
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

    private static Field field(RecordComponent component, CodecRegistry registry) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return new Field(component.getName(), accessor, codec(component.getGenericType(), registry));
    }

    @SuppressWarnings("unchecked")
    private static Codec<Object> codec(Type type, CodecRegistry registry) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return (Codec<Object>) (Codec<?>) new ListCodec<>(codec(list.getActualTypeArguments()[0], registry));
        }
        return (Codec<Object>) registry.get(boxed((Class<?>) type));
    }

    private static Class<?> boxed(Class<?> type) {
        return java.lang.invoke.MethodType.methodType(type).wrap().returnType();
    }
}
