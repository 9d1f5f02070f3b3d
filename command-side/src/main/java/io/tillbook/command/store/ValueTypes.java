package io.tillbook.command.store;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Personal;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sealed;
import io.tillbook.api.kernel.Secret;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** How the ledger's own value types look in JSON. */
final class ValueTypes extends SimpleModule {
    private static final long serialVersionUID = 1L;

    ValueTypes(Bounds bounds) {
        super("ledger-" + bounds);
        setDeserializers(new IdDeserializers());
        addSerializer(Id.class, writing((id, json) -> json.writeString(id.value())));
        addSerializer(Money.class, writing((money, json) -> json.writeNumber(money.minor())));
        addSerializer(Quantity.class, writing(ValueTypes::write));
        addSerializer(CommandId.class, writing((command, json) -> json.writeString(command.toString())));
        addSerializer(Fingerprint.class, writing(ValueTypes::write));
        // Secrets and personal data are read and never written.
        addSerializer(Secret.class, writing((_, json) -> json.writeNull()));
        addDeserializer(Secret.class, reading((json, context) -> new Secret(text(json, context))));
        addSerializer(Personal.class, writing((_, json) -> json.writeNull()));
        addDeserializer(Personal.class, reading((json, context) -> new Personal(text(json, context))));
        addSerializer(Sealed.class, writing((sealed, json) -> json.writeString(sealed.text())));
        addDeserializer(Sealed.class, reading((json, context) -> Sealed.of(text(json, context))));
        addDeserializer(Money.class, reading((json, context) -> money(json, context, bounds)));
        addDeserializer(Quantity.class, reading((json, context) -> quantity(json, context, bounds)));
        addDeserializer(CommandId.class, reading((json, context) -> CommandId.of(text(json, context))));
        addDeserializer(Fingerprint.class, reading((json, context) -> new Fingerprint(digests(json))));
    }

    private static void write(Quantity quantity, JsonGenerator json) {
        if (quantity.isWhole()) {
            json.writeNumber(quantity.thousandths() / Quantity.of(1).thousandths());
        } else {
            json.writeNumber(quantity.toDecimal());
        }
    }

    private static void write(Fingerprint fingerprint, JsonGenerator json) {
        json.writeStartObject();
        fingerprint.fields().forEach(json::writeStringProperty);
        json.writeEndObject();
    }

    private static Money money(JsonParser json, DeserializationContext context, Bounds bounds) {
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            return context.reportInputMismatch(Money.class, "must be an integer number of minor units");
        }
        return bounds.money(json.getLongValue());
    }

    private static Quantity quantity(JsonParser json, DeserializationContext context, Bounds bounds) {
        if (!json.currentToken().isNumeric()) {
            return context.reportInputMismatch(Quantity.class, "must be a number with at most three decimal places");
        }
        return bounds.quantity(json.getDecimalValue());
    }

    static String text(JsonParser json, DeserializationContext context) {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            return context.reportInputMismatch(String.class, "must be a text");
        }
        return json.getString();
    }

    private static SortedMap<String, String> digests(JsonParser json) {
        return json.readValueAs(new TypeReference<TreeMap<String, String>>() {});
    }

    @FunctionalInterface
    private interface Writing<T> {
        void write(T value, JsonGenerator json);
    }

    @FunctionalInterface
    interface Reading<T> {
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

    static <T> ValueDeserializer<T> reading(Reading<T> reading) {
        return new ValueDeserializer<>() {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) {
                return reading.read(json, context);
            }
        };
    }
}
