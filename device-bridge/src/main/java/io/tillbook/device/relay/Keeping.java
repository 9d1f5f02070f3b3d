package io.tillbook.device.relay;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a till may do without a line, as nobody else has to agree; the same as in the till of the browser. */
final class Keeping {
    private static final String SALE = "sales.CompleteSale";
    /** What has happened is told as such, so that no rule refuses it. */
    private static final Set<String> FACTS = Set.of(SALE, "returns.AcceptReturn");
    private static final Set<String> KEPT = Set.of(SALE, "returns.AcceptReturn", "shifts.OpenShift", "shifts.MoveCash",
            "shifts.OpenDrawer", "shifts.CountTenders", "shifts.CloseShift", "shifts.HandOver",
            "shifts.AcceptHandOver", "shifts.DeclineHandOver");
    private static final Set<String> CARDS = Set.of("GIFT_CARD", "STORE_CREDIT");
    private static final String ORIGIN = "origin";
    private static final String REPORTED = "REPORTED";

    private Keeping() {}

    /** Whether it can be decided here: of means other than cash somebody else has to say that they were paid. */
    static boolean isFreeOfLine(String type, JsonNode payload) {
        return needsLine(type, payload).isEmpty();
    }

    /** Why it cannot be decided here; empty where it can. */
    static Optional<RelayTrouble> needsLine(String type, JsonNode payload) {
        if (!KEPT.contains(type)) {
            return Optional.of(RelayTrouble.NEEDS_LINE);
        }
        if (!type.equals(SALE)) {
            return Optional.empty();
        }
        if (!payload.path("coupons").isEmpty()) {
            return Optional.of(RelayTrouble.COUPON_NEEDS_LINE);
        }
        if (hasPoints(payload.path("basis"))) {
            return Optional.of(RelayTrouble.POINTS_NEED_LINE);
        }
        if (tenders(payload).anyMatch(tender -> CARDS.contains(tender.path("method").asString("")))) {
            return Optional.of(RelayTrouble.CARD_NEEDS_LINE);
        }
        return isWritable(type, payload) && isPaidHere(payload) ? Optional.empty()
                : Optional.of(RelayTrouble.NEEDS_LINE);
    }

    /**
     * Whether it can be written down to be told as it was asked for, once the server may have it. No secret is written
     * down, and no code of a coupon.
     */
    static boolean isWritable(String type, JsonNode payload) {
        if (!KEPT.contains(type)) {
            return false;
        }
        return !type.equals(SALE) || (payload.path("coupons").isEmpty() && !hasPoints(payload.path("basis"))
                && tenders(payload).allMatch(tender -> isMissing(tender, "secret")));
    }

    private static boolean hasPoints(JsonNode basis) {
        JsonNode points = basis.path("points");
        return points.isNumber() ? points.asDouble() != 0 : !isMissing(basis, "points");
    }

    private static boolean isPaidHere(JsonNode payload) {
        return tenders(payload).allMatch(
                tender -> tender.path("method").asString("").equals("CASH") || !isMissing(tender, "paymentId"));
    }

    /** Whether it can be told as what has happened, after it was refused as what was asked for. */
    static boolean isUntoldFact(String type, JsonNode payload) {
        return FACTS.contains(type) && !payload.path(ORIGIN).asString("").equals(REPORTED);
    }

    /** A payload as what has happened. */
    static ObjectNode reported(String type, JsonNode payload) {
        ObjectNode told = (ObjectNode) payload.deepCopy();
        return FACTS.contains(type) ? told.put(ORIGIN, REPORTED) : told;
    }

    private static Stream<JsonNode> tenders(JsonNode payload) {
        return StreamSupport.stream(payload.path("tenders").spliterator(), false);
    }

    private static boolean isMissing(JsonNode object, String member) {
        return object.path(member).isMissingNode() || object.path(member).isNull();
    }
}
