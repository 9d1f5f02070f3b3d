package io.tillbook.device.selling;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How far a sale is that was sent before the bridge was started, or whose answer was lost since. */
enum UnderWay {
    /** Its answer was lost just now: the server may be at it still. */
    LOST_NOW,
    /** Nobody asks what became of it. */
    WAITS,
    /** The server is asked what became of it. */
    SERVER_IS_ASKED,
    /** A till has asked for it again, which decides it. */
    TILL_ASKS;

    private static final String COUPONS = "coupons";
    private static final String TENDERS = "tenders";

    /** What is on disk of a sale: no secret of a card, and no code of a coupon. */
    static JsonNode kept(JsonNode sale) {
        ObjectNode kept = (ObjectNode) sale.deepCopy();
        kept.remove(COUPONS);
        kept.path(TENDERS).forEach(tender -> {
            if (tender instanceof ObjectNode paid) {
                paid.remove("secret");
            }
        });
        return kept;
    }

    /** A sale as it was sent, of what is on disk and what a till asks again; empty where it asks for another one. */
    static Optional<JsonNode> again(JsonNode kept, JsonNode asked) {
        if (!kept.path("saleId").equals(asked.path("saleId")) || Deed.paid(kept) != Deed.paid(asked)) {
            return Optional.empty();
        }
        ObjectNode again = (ObjectNode) kept.deepCopy();
        asked.optional(TENDERS).ifPresent(tenders -> again.set(TENDERS, tenders));
        asked.optional(COUPONS).ifPresent(coupons -> again.set(COUPONS, coupons));
        return Optional.of(again);
    }
}
