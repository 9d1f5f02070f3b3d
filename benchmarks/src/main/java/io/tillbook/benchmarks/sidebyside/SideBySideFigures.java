package io.tillbook.benchmarks.sidebyside;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All pairs and what comes of them.
 *
 * @param postgres version and settings of PostgreSQL
 * @param pairs the pairs, in the order in which they were run
 * @param medianRatios by opponent: the median over the pairs of how many times as many sales the product took
 */
record SideBySideFigures(String postgres, List<Pair> pairs, Map<String, Double> medianRatios) {
    static SideBySideFigures of(String postgres, List<Pair> pairs) {
        Map<String, Double> medians = new TreeMap<>();
        for (Side opponent : pairs.getFirst().opponents()) {
            double[] ratios = pairs.stream().mapToDouble(pair -> pair.ratioTo(opponent.name())).sorted().toArray();
            medians.put(opponent.name(), median(ratios));
        }
        return new SideBySideFigures(postgres, pairs, medians);
    }

    /** The middle of sorted values, or between the two in the middle. */
    static double median(double... sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
