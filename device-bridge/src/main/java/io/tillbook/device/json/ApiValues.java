package io.tillbook.device.json;

import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Personal;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Secret;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;

/** How the API's value types look in JSON. */
final class ApiValues extends SimpleModule {
    private static final long serialVersionUID = 1L;

    ApiValues() {
        super("api-values");
        setDeserializers(new Ids());
        addSerializer(Id.class, writing((id, json) -> json.writeString(id.value())));
        addSerializer(Money.class, writing((money, json) -> json.writeNumber(money.minor())));
        addSerializer(Quantity.class, writing((quantity, json) -> json.writeNumber(quantity.toDecimal())));
        // Secrets and personal data are read and never written.
        addSerializer(Secret.class, writing((_, json) -> json.writeNull()));
        addSerializer(Personal.class, writing((_, json) -> json.writeNull()));
        addDeserializer(Secret.class, reading((json, context) -> new Secret(text(json, context))));
        addDeserializer(Personal.class, reading((json, context) -> new Personal(text(json, context))));
        addDeserializer(Money.class, reading(ApiValues::money));
        addDeserializer(Quantity.class, reading(ApiValues::quantity));
    }

    private static Money money(JsonParser json, DeserializationContext context) {
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            return context.reportInputMismatch(Money.class, "must be an integer number of minor units");
        }
        long minor = json.getLongValue();
        if (Math.abs(minor) > Money.MAX_MINOR) {
            throw new InvalidField("", "must be between -" + Money.MAX_MINOR + " and " + Money.MAX_MINOR);
        }
        return Money.of(minor);
    }

    private static Quantity quantity(JsonParser json, DeserializationContext context) {
        return json.currentToken().isNumeric() ? Quantity.of(json.getDecimalValue())
                : context.reportInputMismatch(Quantity.class, "must be a number with at most three decimal places");
    }

    private static String text(JsonParser json, DeserializationContext context) {
        return json.currentToken() == JsonToken.VALUE_STRING ? json.getString()
                : context.reportInputMismatch(String.class, "must be a text");
    }

    /** Reads every {@link Id} by the constructor that its record has, so that no list has to name it. */
    private static final class Ids extends SimpleDeserializers {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(JavaType type, DeserializationConfig config,
                BeanDescription.Supplier bean) {
            return isId(type.getRawClass()) ? id(type.getRawClass()) : super.findBeanDeserializer(type, config, bean);
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return isId(type) || super.hasDeserializerFor(config, type);
        }

        private static boolean isId(Class<?> type) {
            return type.isRecord() && Id.class.isAssignableFrom(type);
        }

        private static ValueDeserializer<Object> id(Class<?> type) {
            MethodHandle constructor = constructor(type);
            return reading((json, context) -> made(constructor, text(json, context)));
        }

        private static MethodHandle constructor(Class<?> type) {
            try {
                return MethodHandles.publicLookup()
                        .findConstructor(type, MethodType.methodType(void.class, String.class));
            } catch (ReflectiveOperationException failure) {
                throw new IllegalStateException(type + " has no public constructor with a text", failure);
            }
        }

        private static Object made(MethodHandle constructor, String text) {
            try {
                return constructor.invoke(text);
            } catch (RuntimeException refused) {
                throw refused;
            } catch (Throwable impossible) {
                throw new IllegalStateException("an id throws no checked exception", impossible);
            }
        }
    }

    @FunctionalInterface
    private interface Writing<T> {
        void write(T value, JsonGenerator json);
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(JsonParser json, DeserializationContext context);
    }

    private static <T> ValueSerializer<T> writing(Writing<T> writing) {
        return new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializationContext context) {
                writing.write(value, json);
            }
        };
    }

    private static <T> ValueDeserializer<T> reading(Reading<T> reading) {
        return new ValueDeserializer<>() {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) {
                return reading.read(json, context);
            }
        };
    }
}
