package io.tillbook.testing.chain;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import java.util.Map;

/**
 * A transfer by the auditor's own books.
 *
 * @param stage how far it is
 * @param wanted what was requested or, once it is approved, may be sent; thousandths by line
 * @param sent what was sent, by line
 */
record Journey(LocationId from, LocationId to, Stage stage, Map<Integer, Wish> wanted, Map<Integer, Portion> sent) {
    enum Stage {
        REQUESTED, APPROVED, REJECTED, DISPATCHED
    }

    /** Goods of a line. */
    record Wish(Sku sku, long quantity) {}

    boolean isOnTheWay() {
        return sent.values().stream().anyMatch(portion -> portion.left(null) > 0);
    }
}
