package io.tillbook.query.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The collections of each group of views from before views had versions. How they were shaped is not known, but for the
 * fields of those that are asked for other ones now: they would answer as if there were nothing.
 */
final class UnversionedViews {

    private static final Map<String, List<String>> COLLECTIONS = Map.ofEntries(
            Map.entry("catalog", List.of("products", "locations")),
            Map.entry("sales", List.of("sales")),
            Map.entry("sales-report", List.of("daySales")),
            Map.entry("inventory", List.of("stockLevels", "stockedProducts", "stockedLocations", "stockBooks",
                    "stockMovements", "batchPlaces", "batchLots", "supplierLots", "batchSteps")),
            Map.entry("reservations", List.of("reservations")),
            Map.entry("replenishment", List.of("stockPositions", "suppliedProducts", "stockPolicyDefaults",
                    "storeZones")),
            Map.entry("stocktake", List.of("stocktakes", "stocktakeLines", "stocktakeBooks", "stocktakeProducts")),
            Map.entry("transfers", List.of("transfers", "transferredSkus", "transitLines", "transitTotals")),
            Map.entry("alerts", List.of("stockAlerts", "watchedStocks", "watchedLocations", "policyMarks")));

    private static final Map<String, Set<String>> FIELDS = Map.of("stockLevels",
            Set.of("location", "sku", "onHand", "valueMinor", "inTransit", "reserved", "batches"), "stockMovements",
            Set.of("stock", "place", "location", "sku", "type", "quantity", "valueMinor", "varianceMinor",
                    "onHandAfter", "valueAfterMinor", "cause", "reason", "batch", "occurredAt", "actor"));
    private static final String UNKNOWN_TYPE = "?";

    private UnversionedViews() {}

    static Set<String> groups() {
        return COLLECTIONS.keySet();
    }

    static Map<String, Map<String, String>> shapes(String group) {
        Map<String, Map<String, String>> shapes = new TreeMap<>();
        COLLECTIONS.getOrDefault(group, List.of()).forEach(view -> shapes.put(view, shape(view)));
        return shapes;
    }

    private static Map<String, String> shape(String view) {
        return FIELDS.getOrDefault(view, Set.of())
                .stream()
                .collect(Collectors.toMap(field -> field, _ -> UNKNOWN_TYPE));
    }
}
