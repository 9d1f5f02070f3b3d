package io.tillbook.device.selling;

import io.tillbook.device.json.ApiJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a till is told of a register: its last number and its shift, as the bridge and as the server know them. */
final class RegisterSheet {
    private RegisterSheet() {}

    static ObjectNode of(String location, String register, @Nullable RegisterBook book, @Nullable JsonNode told) {
        ObjectNode sheet = (ObjectNode) ApiJson.tree("{}");
        sheet.put("location", location);
        sheet.put("register", register);
        if (book != null) {
            sheet.put("lastReceiptNo", ReceiptSeries.of(told).receiptNo(book.last()));
            if (book.totals() != null) {
                sheet.set("totals", ApiJson.tree(book.totals()));
            }
        }
        if (told != null && told.path("open").isObject()) {
            sheet.set("openAtServer", told.path("open"));
        }
        return sheet;
    }
}
