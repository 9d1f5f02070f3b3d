package io.tillbook.query.sales.report;

import io.tillbook.query.graphql.ResultTooLarge;

/** How many figures of days an answer has read: so many that it takes seconds are refused, never cut. */
final class FiguresRead {
    private static final int MOST = 1_000_000;

    private int soFar;

    /**
     * Counts more of them.
     *
     * @throws ResultTooLarge when there are more than an answer reads
     */
    void count(int more) {
        soFar += more;
        if (soFar > MOST) {
            throw new ResultTooLarge("The report reads more than " + MOST + " days of figures; narrow it.");
        }
    }
}
