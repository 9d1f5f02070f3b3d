package io.tillbook.query.store.bson;

import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sealed;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How values of views are written: ids, days, times and enums as texts, money as minor units and quantities as
 * thousandths, records as documents.
 */
final class ValueForms {
    private static final NumberForm<Long> WHOLE = new NumberForm<>(Long::longValue, Long::valueOf);
    private static final Map<Class<?>, ValueForm<?>> VALUES = Map.ofEntries(
            Map.entry(String.class, new TextForm<String>(Function.identity(), Function.identity())),
            Map.entry(Long.class, WHOLE),
            Map.entry(long.class, WHOLE),
            Map.entry(Integer.class, new SmallNumberForm()),
            Map.entry(int.class, new SmallNumberForm()),
            Map.entry(Boolean.class, new TruthForm()),
            Map.entry(boolean.class, new TruthForm()),
            Map.entry(Money.class, new NumberForm<>(Money::minor, Money::of)),
            Map.entry(Quantity.class, new NumberForm<>(Quantity::thousandths, Quantity::ofThousandths)),
            Map.entry(Sealed.class, new TextForm<>(Sealed::text, Sealed::of)),
            Map.entry(LocalDate.class, new TextForm<>(LocalDate::toString, LocalDate::parse)),
            Map.entry(LocalDateTime.class, new TextForm<>(LocalDateTime::toString, LocalDateTime::parse)),
            Map.entry(Instant.class, new TextForm<>(Instant::toString, Instant::parse)),
            Map.entry(OffsetDateTime.class, new TextForm<>(OffsetDateTime::toString, OffsetDateTime::parse)),
            Map.entry(ZoneId.class, new TextForm<>(ZoneId::getId, ZoneId::of)));

    private ValueForms() {}

    /**
     * How values of a type are written.
     *
     * @throws IllegalArgumentException when views cannot have such values
     */
    @SuppressWarnings("unchecked") // What is got of a record by an accessor is of the accessor's type.
    static ValueForm<Object> of(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return (ValueForm<Object>) (ValueForm<?>) new ListForm<>(of(list.getActualTypeArguments()[0]));
        }
        return (ValueForm<Object>) ofClass((Class<?>) type);
    }

    private static ValueForm<?> ofClass(Class<?> type) {
        ValueForm<?> known = VALUES.get(type);
        if (known != null) {
            return known;
        }
        if (Id.class.isAssignableFrom(type)) {
            return id(type);
        }
        if (type.isEnum()) {
            return constants(type);
        }
        if (type.isRecord()) {
            return RecordForm.of(type);
        }
        throw new IllegalArgumentException("views cannot have values of " + type);
    }

    private static ValueForm<Id> id(Class<?> type) {
        try {
            Function<Object, Object> constructor = Lambdas.of(type.getDeclaredConstructor(String.class));
            return new TextForm<>(Id::value, text -> (Id) constructor.apply(text));
        } catch (NoSuchMethodException failure) {
            throw new IllegalArgumentException("views cannot have ids of " + type, failure);
        }
    }

    private static ValueForm<Enum<?>> constants(Class<?> type) {
        Map<String, Enum<?>> byName = Arrays.stream(type.getEnumConstants())
                .map(constant -> (Enum<?>) constant)
                .collect(Collectors.toMap(Enum::name, Function.identity()));
        return new TextForm<>(Enum::name, name -> {
            Enum<?> constant = byName.get(name);
            if (constant == null) {
                throw new IllegalStateException("not a " + type.getSimpleName() + ": " + name);
            }
            return constant;
        });
    }
}
