package io.tillbook.device.selling;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What a shift has turned over by way of this bridge, told to the server or not; the same as in the till of the
 * browser. Amounts are in minor units.
 *
 * @param shiftNo its number
 * @param receipts how many sales
 * @param returns how many returns
 * @param salesMinor what came in for sales
 * @param returnsMinor what went out for returns
 * @param netMinor what came in by each means, less what went out; of cash with what the drawer began with
 */
record ShiftTotals(int shiftNo, int receipts, int returns, long salesMinor, long returnsMinor,
        Map<String, Long> netMinor) {
    private static final Set<String> INTO_DRAWER = Set.of("PAY_IN", "FLOAT_ADD");
    private static final Set<String> OUT_OF_DRAWER = Set.of("PAY_OUT", "DROP");

    ShiftTotals {
        netMinor = new TreeMap<>(netMinor);
    }

    /** A shift that begins with so much in the drawer. */
    static ShiftTotals opened(JsonNode payload) {
        return new ShiftTotals(payload.path("shiftNo").asInt(0), 0, 0, 0, 0,
                Map.of("CASH", payload.path("floatMinor").asLong(0)));
    }

    /** Whether a command can be of this shift. */
    boolean isOf(JsonNode payload) {
        return !payload.path("shiftNo").isNumber() || payload.path("shiftNo").asInt() == shiftNo;
    }

    ShiftTotals sold(JsonNode payload) {
        Map<String, Long> paid = new TreeMap<>();
        payload.path("tenders")
                .forEach(tender -> paid.merge(tender.path("method").asString(""),
                        tender.path("amountMinor").asLong(0) - tender.path("changeMinor").asLong(0), Long::sum));
        return new ShiftTotals(shiftNo, receipts + 1, returns, salesMinor + sum(paid.values()), returnsMinor,
                with(paid));
    }

    ShiftTotals takenBack(JsonNode payload) {
        Map<String, Long> back = new TreeMap<>();
        payload.path("refunds")
                .forEach(refund -> back.merge(refund.path("method").asString(""),
                        -refund.path("amountMinor").asLong(0), Long::sum));
        return new ShiftTotals(shiftNo, receipts, returns + 1, salesMinor, returnsMinor - sum(back.values()),
                with(back));
    }

    ShiftTotals moved(JsonNode payload) {
        String kind = payload.path("kind").asString("");
        long sign = INTO_DRAWER.contains(kind) ? 1 : OUT_OF_DRAWER.contains(kind) ? -1 : 0;
        return new ShiftTotals(shiftNo, receipts, returns, salesMinor, returnsMinor,
                with(Map.of("CASH", sign * payload.path("amountMinor").asLong(0))));
    }

    private Map<String, Long> with(Map<String, Long> moves) {
        Map<String, Long> all = new TreeMap<>(netMinor);
        moves.forEach((means, minor) -> all.merge(means, minor, Long::sum));
        return all;
    }

    private static long sum(Collection<Long> amounts) {
        return amounts.stream().mapToLong(Long::longValue).sum();
    }
}
