package io.tillbook.command.store;

import io.tillbook.api.alerts.AlertId;
import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.checkout.FactId;
import io.tillbook.api.inventory.ReservationId;
import io.tillbook.api.inventory.WriteOffId;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.api.purchasing.GoodsReceiptId;
import io.tillbook.api.purchasing.PurchaseOrderId;
import io.tillbook.api.purchasing.SupplierReturnId;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.stocktake.StocktakeId;
import io.tillbook.api.transfers.TransferId;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
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
final class LedgerTypes extends SimpleModule {
    private static final long serialVersionUID = 1L;

    LedgerTypes(Bounds bounds) {
        super("ledger-" + bounds);
        ids();
        addSerializer(Money.class, writing((money, json) -> json.writeNumber(money.minor())));
        addSerializer(Quantity.class, writing(LedgerTypes::write));
        addSerializer(CommandId.class, writing((command, json) -> json.writeString(command.toString())));
        addSerializer(Fingerprint.class, writing(LedgerTypes::write));
        addDeserializer(Money.class, reading((json, context) -> money(json, context, bounds)));
        addDeserializer(Quantity.class, reading((json, context) -> quantity(json, context, bounds)));
        addDeserializer(CommandId.class, reading((json, context) -> CommandId.of(text(json, context))));
        addDeserializer(Fingerprint.class, reading((json, context) -> new Fingerprint(digests(json))));
    }

    private void ids() {
        addSerializer(Id.class, writing((id, json) -> json.writeString(id.value())));
        id(AlertId.class, AlertId::new);
        id(Barcode.class, Barcode::new);
        id(BatchId.class, BatchId::new);
        id(FactId.class, FactId::new);
        id(EmployeeId.class, EmployeeId::new);
        id(GoodsReceiptId.class, GoodsReceiptId::new);
        id(LocationId.class, LocationId::new);
        id(MemberId.class, MemberId::new);
        id(ReservationId.class, ReservationId::new);
        id(StocktakeId.class, StocktakeId::new);
        id(PurchaseOrderId.class, PurchaseOrderId::new);
        id(ReceiptNo.class, ReceiptNo::new);
        id(RegisterId.class, RegisterId::new);
        id(ReturnId.class, ReturnId::new);
        id(SaleId.class, SaleId::new);
        id(Sku.class, Sku::new);
        id(SupplierId.class, SupplierId::new);
        id(SupplierReturnId.class, SupplierReturnId::new);
        id(TransferId.class, TransferId::new);
        id(WriteOffId.class, WriteOffId::new);
    }

    private <T extends Id> void id(Class<T> type, Function<String, T> id) {
        addDeserializer(type, reading((json, context) -> id.apply(text(json, context))));
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

    private static String text(JsonParser json, DeserializationContext context) {
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
