package io.tillbook.benchmarks.sidebyside;

import java.util.List;

/**
 * What both sides did, one right after the other.
 *
 * @param tillbook the product
 * @param opponents each way to do it in PostgreSQL
 */
record Pair(Side tillbook, List<Side> opponents) {
    /** How many times as many sales per second the product took. */
    double ratioTo(String opponent) {
        return opponents.stream()
                .filter(side -> side.name().equals(opponent))
                .mapToDouble(side -> tillbook.perSecond() / side.perSecond())
                .findFirst()
                .orElseThrow();
    }
}
