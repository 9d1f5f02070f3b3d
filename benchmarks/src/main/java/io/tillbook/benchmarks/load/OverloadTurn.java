package io.tillbook.benchmarks.load;

/**
 * An overload between what the server takes before and after it.
 *
 * @param before with few connections, each answer sending the next
 * @param due requests a second that were due in the overload
 * @param overload with more due than it takes
 * @param after as before
 */
record OverloadTurn(LoadFigures before, int due, LoadFigures overload, LoadFigures after) {
    /** What is accepted in the overload, of the mean of what is accepted around it. */
    double goodput() {
        return 2 * overload.perSecond() / (before.perSecond() + after.perSecond());
    }

    /** What is accepted after it, of what was accepted before. */
    double recovery() {
        return after.perSecond() / before.perSecond();
    }
}
