package io.tillbook.benchmarks.load;

import java.util.List;

/**
 * What overloads came to.
 *
 * @param turns one after the other; what is after one is before the next
 * @param medianGoodput the middle of what is accepted in them, of what is accepted around them
 */
record OverloadFigures(List<OverloadTurn> turns, double medianGoodput) {
    static OverloadFigures of(List<OverloadTurn> turns) {
        double[] sorted = turns.stream().mapToDouble(OverloadTurn::goodput).sorted().toArray();
        return new OverloadFigures(turns, (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2);
    }

    boolean isClean() {
        return turns.stream().allMatch(turn -> turn.failures().isEmpty());
    }
}
