package io.tillbook.benchmarks.load;

import java.util.List;
import java.util.stream.Stream;

/**
 * An overload between what the server takes before and after it.
 *
 * @param before with as many connections as it takes most with
 * @param overload with more due than it takes
 * @param after as before
 */
record OverloadTurn(LoadFigures before, LoadFigures overload, LoadFigures after) {
    /** What is accepted in the overload, of the mean of what is accepted around it. */
    double goodput() {
        return 2 * overload.perSecond() / (before.perSecond() + after.perSecond());
    }

    /** What is accepted after it, of what was accepted before. */
    double recovery() {
        return after.perSecond() / before.perSecond();
    }

    /** Some of the answers that were failures. */
    List<String> failures() {
        return Stream.of(before, overload, after).flatMap(figures -> figures.failures().stream()).toList();
    }
}
