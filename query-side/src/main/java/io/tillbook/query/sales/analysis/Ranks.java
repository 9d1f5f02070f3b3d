package io.tillbook.query.sales.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Ranks by a value, the highest first. */
final class Ranks {
    private Ranks() {}

    /**
     * A place.
     *
     * @param place from 1
     */
    record Rank<T>(int place, T who, long value) {}

    /** Who have the same value share a place, in the order of their names; the next place is left out. */
    static <T extends Comparable<T>> List<Rank<T>> of(Map<T, Long> values) {
        List<Map.Entry<T, Long>> order = values.entrySet()
                .stream()
                .sorted(Map.Entry.<T, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        List<Rank<T>> places = new ArrayList<>(order.size());
        for (Map.Entry<T, Long> each : order) {
            boolean isShared = !places.isEmpty() && places.getLast().value() == each.getValue();
            places.add(new Rank<>(isShared ? places.getLast().place() : places.size() + 1, each.getKey(),
                    each.getValue()));
        }
        return places;
    }
}
