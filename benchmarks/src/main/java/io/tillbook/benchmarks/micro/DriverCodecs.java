package io.tillbook.benchmarks.micro;

import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.EnumCodecProvider;
import org.bson.codecs.IterableCodecProvider;
import org.bson.codecs.CollectionCodecProvider;
import org.bson.codecs.ValueCodecProvider;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.codecs.record.RecordCodecProvider;
import org.jspecify.annotations.Nullable;

/** The records of views by the driver's record codec, in the same stored form as our own. */
final class DriverCodecs {

    /** Values written as texts. */
    private record TextCodec<T>(Class<T> type, Function<T, String> text, Function<String, T> value)
            implements Codec<T> {
        @Override
        public void encode(BsonWriter writer, T value, EncoderContext context) {
            writer.writeString(text.apply(value));
        }

        @Override
        public T decode(BsonReader reader, DecoderContext context) {
            return value.apply(reader.readString());
        }

        @Override
        public Class<T> getEncoderClass() {
            return type;
        }
    }

    /** Values written as whole numbers of eight bytes. */
    private record NumberCodec<T>(Class<T> type, Function<T, Long> number, Function<Long, T> value)
            implements Codec<T> {
        @Override
        public void encode(BsonWriter writer, T value, EncoderContext context) {
            writer.writeInt64(number.apply(value));
        }

        @Override
        public T decode(BsonReader reader, DecoderContext context) {
            return value.apply(reader.readInt64());
        }

        @Override
        public Class<T> getEncoderClass() {
            return type;
        }
    }

    /**
     * The driver's codec reads and writes public records only, and those of views are not: for the comparison it is
     * handed what it found made accessible.
     */
    private static final class OpenedRecords implements CodecProvider {
        private final RecordCodecProvider records = new RecordCodecProvider();

        @Override
        public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
            Codec<T> codec = records.get(type, registry);
            if (codec != null) {
                open(codec);
            }
            return codec;
        }

        private static void open(Object holder) {
            try {
                for (Field field : holder.getClass().getDeclaredFields()) {
                    field.setAccessible(true);
                    switch (field.get(holder)) {
                        case AccessibleObject member -> member.setAccessible(true);
                        case RecordComponent component -> component.getAccessor().setAccessible(true);
                        case List<?> models -> models.forEach(OpenedRecords::open);
                        case null, default -> {
                            // Nothing to open.
                        }
                    }
                }
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private DriverCodecs() {}

    static CodecRegistry registry() {
        return CodecRegistries.fromRegistries(
                CodecRegistries.fromCodecs(new NumberCodec<>(Money.class, Money::minor, Money::of),
                        new NumberCodec<>(Quantity.class, Quantity::thousandths, Quantity::ofThousandths),
                        new TextCodec<>(LocalDate.class, LocalDate::toString, LocalDate::parse),
                        new TextCodec<>(OffsetDateTime.class, OffsetDateTime::toString, OffsetDateTime::parse),
                        new TextCodec<>(ZoneId.class, ZoneId::getId, ZoneId::of)),
                CodecRegistries.fromProviders(ids(), new ValueCodecProvider(), new EnumCodecProvider(),
                        new CollectionCodecProvider(), new IterableCodecProvider(), new OpenedRecords()));
    }

    private static CodecProvider ids() {
        return new CodecProvider() {
            @Override
            @SuppressWarnings("unchecked") // The constructor makes what it is the constructor of.
            public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
                return Id.class.isAssignableFrom(type) ? (Codec<T>) idCodec((Class<? extends Id>) type) : null;
            }
        };
    }

    private static <T extends Id> Codec<T> idCodec(Class<T> type) {
        try {
            MethodHandle constructor = MethodHandles.publicLookup()
                    .findConstructor(type, MethodType.methodType(void.class, String.class));
            return new TextCodec<>(type, Id::value, text -> made(type, constructor, text));
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static <T> T made(Class<T> type, MethodHandle constructor, String text) {
        try {
            return type.cast(constructor.invoke(text));
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
