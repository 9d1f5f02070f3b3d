package io.tillbook.command.store;

import io.tillbook.command.kernel.StoredType;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/** Stores events, snapshots and metadata as JSON under their published names, never under the names of classes. */
public final class LedgerSerializer implements Serializer {
    private static final String METADATA = "metadata";
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final TypeRegistry types;
    private final ChainingConverter converter = new ChainingConverter();
    private final RecentMetadata metadata = new RecentMetadata();

    /** Stores these types, and reads them. */
    public LedgerSerializer(TypeRegistry types) {
        this.types = types;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        if (object == null) {
            throw new SerializationException("there is nothing to store");
        }
        byte[] json = types.json().writeValueAsBytes(object);
        return new SimpleSerializedObject<>(converter.convert(json, representation), representation,
                typeForClass(object.getClass()));
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return converter.canConvert(byte[].class, representation);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the stored type decides, as the interface has it
    public <S, T> T deserialize(SerializedObject<S> stored) {
        if (SerializedType.emptyType().equals(stored.getType())) {
            throw new SerializationException("nothing was stored");
        }
        Class<?> type = classForType(stored.getType());
        if (UnknownSerializedType.class.isAssignableFrom(type)) {
            return (T) new UnknownSerializedType(this, stored);
        }
        byte[] json = converter.convert(stored.getData(), stored.getContentType(), byte[].class);
        return (T) read(json, type);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        // Axon reads stored metadata back under the name of its own class, whatever it was stored under.
        if (METADATA.equals(type.getName()) || MetaData.class.getName().equals(type.getName())) {
            return MetaData.class;
        }
        return types.named(type.getName())
                .filter(name -> name.revision().equals(type.getRevision()))
                .<Class<?>>map(StoredType::type)
                .orElse(UnknownSerializedType.class);
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public SerializedType typeForClass(@Nullable Class type) {
        if (MetaData.class.equals(type)) {
            return new SimpleSerializedType(METADATA, null);
        }
        StoredType name = Optional.ofNullable((Class<?>) type)
                .flatMap(types::of)
                .orElseThrow(() -> new SerializationException(type + " has no name to be stored under"));
        return new SimpleSerializedType(name.name(), name.revision());
    }

    @Override
    public Converter getConverter() {
        return converter;
    }

    private Object read(byte[] json, Class<?> type) {
        try {
            return type == MetaData.class
                    ? metadata.of(json, each -> MetaData.from(types.json().readValue(each, TEXTS)))
                    : types.json().readValue(json, type);
        } catch (JacksonException unreadable) {
            throw new SerializationException("a stored " + type.getSimpleName() + " cannot be read", unreadable);
        }
    }
}
