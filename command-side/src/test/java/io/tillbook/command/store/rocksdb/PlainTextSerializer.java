package io.tillbook.command.store.rocksdb;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Texts as payload under a logical name with a revision, and metadata of texts as {@code key=value} lines. */
final class PlainTextSerializer implements Serializer {

    static final String TYPE = "test.Noted";
    static final String REVISION = "1";

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> representation) {
        String text = object instanceof MetaData metadata ? lines(metadata) : String.valueOf(object);
        T bytes = representation.cast(text.getBytes(StandardCharsets.UTF_8));
        return new SimpleSerializedObject<>(bytes, representation, typeForClass(object.getClass()));
    }

    private static String lines(MetaData metadata) {
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(metadata).forEach((key, value) -> lines.append(key).append('=').append(value).append('\n'));
        return lines.toString();
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return representation == byte[].class;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // so in the interface
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        String text = new String((byte[]) serialized.getData(), StandardCharsets.UTF_8);
        return (T) (classForType(serialized.getType()) == MetaData.class ? metadata(text) : text);
    }

    private static MetaData metadata(String lines) {
        Map<String, Object> entries = new TreeMap<>();
        lines.lines().map(line -> line.split("=", 2)).forEach(entry -> entries.put(entry[0], entry[1]));
        return MetaData.from(entries);
    }

    @Override
    @SuppressWarnings("rawtypes") // so in the interface
    public Class classForType(SerializedType type) {
        return type.getName().equals(MetaData.class.getName()) ? MetaData.class : String.class;
    }

    @Override
    @SuppressWarnings("rawtypes") // so in the interface
    public SerializedType typeForClass(Class type) {
        return type == MetaData.class
                ? new SimpleSerializedType(MetaData.class.getName(), null)
                : new SimpleSerializedType(TYPE, REVISION);
    }

    @Override
    public Converter getConverter() {
        return new ChainingConverter();
    }
}
