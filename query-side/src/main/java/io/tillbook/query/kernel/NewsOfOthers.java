package io.tillbook.query.kernel;

import java.util.HashMap;
import java.util.Map;

/**
 * Tells this process's subscribers of changes to views that another process has folded. The events between two
 * positions tell which documents to look at. Documents are told as they are by then, which may be ahead of the events;
 * what was told ahead is not told again.
 */
final class NewsOfOthers {

    private static final long UNKNOWN = -1;

    private final ViewGroup group;
    private final EventLog log;
    private final RetryPolicy retry;
    private final int batchSize;
    /** Positions of documents that were told ahead, by view and key. */
    private final Map<String, Long> ahead = new HashMap<>();
    private long told = UNKNOWN;

    NewsOfOthers(ViewGroup group, Folding folding) {
        this.group = group;
        this.log = folding.log();
        this.retry = folding.retry();
        this.batchSize = folding.batchSize();
    }

    /** Everything up to a position is told, or nobody wanted to know. */
    void toldTo(long position) {
        told = position;
        ahead.values().removeIf(each -> each <= position);
    }

    /**
     * Tells what comes up to a position, as far as this process has the events by now; the rest comes next time. What
     * was there before the first call is no news.
     */
    void tellTo(long position) {
        if (told == UNKNOWN || told > position || !group.isHeard()) {
            toldTo(position);
        }
        while (told < position) {
            EventBatch batch = log.batch(told, (int) Math.min(batchSize, position - told), group::isHeardOf);
            if (batch.isEmpty()) {
                return;
            }
            tell(batch);
            toldTo(batch.last());
        }
    }

    /** What cannot be told is passed over, unless the database does not answer: nothing else would be told then. */
    private void tell(EventBatch batch) {
        try {
            group.tellOf(batch.events(), told, ahead);
        } catch (RuntimeException failure) {
            if (!retry.isTransient(failure)) {
                toldTo(batch.last());
            }
            throw failure;
        }
    }
}
