package io.tillbook.query.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The collections of each group of views from before views had versions: how they were shaped is not known. */
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

    private UnversionedViews() {}

    static Set<String> groups() {
        return COLLECTIONS.keySet();
    }

    static Map<String, Map<String, String>> shapes(String group) {
        Map<String, Map<String, String>> shapes = new TreeMap<>();
        COLLECTIONS.getOrDefault(group, List.of()).forEach(view -> shapes.put(view, Map.of()));
        return shapes;
    }
}
