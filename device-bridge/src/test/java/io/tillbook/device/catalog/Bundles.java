package io.tillbook.device.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Bundles of a small store, as members of JSON. */
public final class Bundles {
    /** When they begin. */
    public static final String AS_OF = "2026-11-28T00:00:00Z";

    private Bundles() {}

    /**
     * A store with milk in two prices, tea, and apples by weight; every second tea is half price, and one is
     * given to whoever buys for 1,000.
     */
    public static Map<String, Object> small() {
        Map<String, Object> bundle = empty();
        bundle.put("labels", List.of(Map.of("pattern", "21IIIIIWWWWWC"), Map.of("pattern", "22IIIIIPPPPPC")));
        bundle.put("promotions", List.of(
                promotion("half", "第二件半价", Map.of("layer", "ITEM", "scope", Map.of("skus", List.of("TEA")), "need",
                        Map.of("pieces", 2, "each", true), "give", Map.of("cheapest", Map.of("k", 1, "pay", 5000)))),
                promotion("gift", "满千送茶", Map.of("layer", "ORDER", "need", Map.of("amount", 100_000), "give",
                        Map.of("get", Map.of("scope", Map.of("skus", List.of("TEA")), "pieces", 1, "payMinor", 0))))));
        bundle.put("products", new HashMap<>(Map.of(
                "MILK", product("鲜奶 Milk", "PIECE", List.of("6901234567892"),
                        List.of(Map.of("priceMinor", 1300),
                                Map.of("from", "2026-11-29T00:00:00Z", "priceMinor", 1150))),
                "TEA", product("茶 Tea", "PIECE", List.of(), List.of(Map.of("priceMinor", 5800))),
                "12345", product("苹果 Apples", "KG", List.of(), List.of(Map.of("priceMinor", 1580))),
                "NEW", product("新品 New", "PIECE", List.of(), List.of(Map.of())))));
        return bundle;
    }

    private static Map<String, Object> promotion(String id, String name, Map<String, ?> rule) {
        return Map.of("promotion", id, "version", 1, "name", name, "from", "2026-11-01T00:00:00Z", "rule", rule);
    }

    /** A store without anything. */
    public static Map<String, Object> empty() {
        Map<String, Object> bundle = new HashMap<>();
        bundle.put("id", "S1@4");
        bundle.put("location", "S1");
        bundle.put("position", 4);
        bundle.put("asOf", AS_OF);
        bundle.put("staleAfter", "2026-11-29T00:00:00Z");
        bundle.put("stopAfter", "2026-12-05T00:00:00Z");
        bundle.put("zone", "Asia/Shanghai");
        bundle.put("region", "EAST");
        bundle.put("channel", "STORE");
        bundle.put("engine", 1);
        bundle.put("format", 1);
        bundle.put("policy", Map.of("graceMinutes", 30, "priceCheck", "FLAG", "manualLimits", List.of(), "pricing",
                Map.of("groups", List.of(), "maxCoupons", 4, "roundOffStep", 10, "points",
                        Map.of("valueMinor", 0, "step", 1, "capBp", 0))));
        bundle.put("labels", List.of());
        bundle.put("promotions", List.of());
        bundle.put("sets", Map.of());
        bundle.put("products", new HashMap<>());
        return bundle;
    }

    /** A product. */
    public static Map<String, Object> product(String name, String unit, List<String> barcodes, List<?> prices) {
        return Map.of("name", name, "unit", unit, "barcodes", barcodes, "prices", prices);
    }
}
