package io.tillbook.benchmarks.load;

import io.tillbook.benchmarks.http.Target;
import java.util.Optional;

/**
 * What is to be measured.
 *
 * @param server which server
 * @param process the server's process, where its processor time is to be told too
 * @param traffic what is sent
 * @param goods what is traded
 * @param span for how long
 * @param chain what the ids of locations and products that are there already begin with; empty opens and registers new
 *     ones
 */
public record LoadPlan(Target server, Optional<ProcessHandle> process, Traffic traffic, Goods goods, Span span,
        Optional<String> chain) {
    /** Goods may be moved only where there are two locations. */
    public LoadPlan {
        if (traffic.business() == Business.MIXED && goods.locations() < 2) {
            throw new IllegalArgumentException("--mixed needs two locations to move goods between");
        }
    }

    /** With locations and products of its own. */
    public LoadPlan(Target server, Optional<ProcessHandle> process, Traffic traffic, Goods goods, Span span) {
        this(server, process, traffic, goods, span, Optional.empty());
    }
}
