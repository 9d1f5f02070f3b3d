package io.tillbook.query.store;

import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.bson.codecs.Codec;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/**
 * How values of views are written: ids, days, times and enums as texts, money as minor units and quantities as
 * thousandths, records as documents.
 */
final class ViewCodecs implements CodecProvider {

    private static final List<Codec<?>> VALUES = List.of(new NumberCodec<>(Money.class, Money::minor, Money::of),
            new NumberCodec<>(Quantity.class, Quantity::thousandths, Quantity::ofThousandths),
            new TextCodec<>(LocalDate.class, LocalDate::toString, LocalDate::parse),
            new TextCodec<>(OffsetDateTime.class, OffsetDateTime::toString, OffsetDateTime::parse),
            new TextCodec<>(ZoneId.class, ZoneId::getId, ZoneId::of));

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
        for (Codec<?> codec : VALUES) {
            if (codec.getEncoderClass() == type) {
                return (Codec<T>) codec;
            }
        }
        if (Id.class.isAssignableFrom(type)) {
            return new TextCodec<>(type, id -> ((Id) id).value(), text -> id(type, text));
        }
        if (type.isEnum()) {
            return new TextCodec<>(type, value -> ((Enum<?>) value).name(), text -> constant(type, text));
        }
        return type.isRecord() ? new RecordCodec<>(type, registry) : null;
    }

    private static <T> T id(Class<T> type, String text) {
        try {
            return type.getDeclaredConstructor(String.class).newInstance(text);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("not a " + type.getSimpleName() + ": " + text, failure);
        }
    }

    private static <T> T constant(Class<T> type, String text) {
        for (T constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(text)) {
                return constant;
            }
        }
        throw new IllegalStateException("not a " + type.getSimpleName() + ": " + text);
    }
}
