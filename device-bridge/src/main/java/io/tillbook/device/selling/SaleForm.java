package io.tillbook.device.selling;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.device.json.ApiJson;
import java.time.Instant;
import java.time.OffsetDateTime;
import tools.jackson.databind.JsonNode;

/** Whether what a till sends can be a sale. */
final class SaleForm {
    private SaleForm() {}

    /** @throws InvalidField whose field is a pointer to what cannot be read */
    static CompleteSale check(JsonNode sale) {
        return ApiJson.readKnown(sale, "/payload", CompleteSale.class);
    }

    /** When a sale was made. */
    static Instant moment(JsonNode occurredAt) {
        return ApiJson.read(occurredAt, "/occurredAt", OffsetDateTime.class).toInstant();
    }

    /** What it comes to, in minor units; of one that cannot be read, what was handed over. */
    static long dueMinor(JsonNode sale) {
        try {
            return check(sale).due().minor();
        } catch (InvalidField unread) {
            return Deed.paid(sale);
        }
    }
}
