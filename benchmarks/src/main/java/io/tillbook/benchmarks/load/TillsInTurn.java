package io.tillbook.benchmarks.load;

import static java.util.Objects.requireNonNull;

import io.tillbook.benchmarks.http.Answer;
import io.tillbook.benchmarks.http.Request;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** A connection for many tills, of which few send at once: the one that has waited longest comes next. */
final class TillsInTurn implements Trade {
    private final Queue<Trade> waiting;
    private @Nullable Trade sending;

    /** @param waiting tills that share the connections, at least as many as those: there is always one then */
    TillsInTurn(Queue<Trade> waiting) {
        this.waiting = waiting;
    }

    @Override
    public Request next() {
        sending = waiting.remove();
        return sending.next();
    }

    @Override
    public Counts judge(Answer answer) {
        Trade till = requireNonNull(sending);
        Counts counts = till.judge(answer);
        waiting.add(till);
        return counts;
    }
}
