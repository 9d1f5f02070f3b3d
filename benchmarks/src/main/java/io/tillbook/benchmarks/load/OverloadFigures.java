package io.tillbook.benchmarks.load;

import java.util.List;
import java.util.stream.Stream;

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

    /** Some of the answers that were failures, each once. */
    List<String> failures() {
        Stream<LoadFigures> first = turns.stream().limit(1).map(OverloadTurn::before);
        Stream<LoadFigures> others = turns.stream().flatMap(turn -> Stream.of(turn.overload(), turn.after()));
        return Stream.concat(first, others).flatMap(figures -> figures.failures().stream()).toList();
    }
}
