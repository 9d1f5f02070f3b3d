package io.tillbook.query.tax;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Figures added up by rate. */
final class RateSums {
    /** Behind all rates. */
    private static final int UNKNOWN = Integer.MAX_VALUE;

    private RateSums() {}

    /** One of each rate, the lowest first, then what no rate was known of. */
    static List<RateFigures> of(Stream<RateFigures> figures) {
        Map<Integer, RateFigures> byRate = new TreeMap<>();
        figures.forEach(each -> byRate.merge(each.rateBp() == null ? UNKNOWN : each.rateBp(), each,
                RateFigures::plus));
        return List.copyOf(byRate.values());
    }
}
