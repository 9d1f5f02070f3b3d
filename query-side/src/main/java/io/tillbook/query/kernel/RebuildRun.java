package io.tillbook.query.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds editions of groups that somebody has asked for, one after the other, so that selling and the views that answer
 * keep their processors.
 */
final class RebuildRun {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildRun.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(30);

    private final Folding folding;
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final Map<String, Instant> pausedUntil = new ConcurrentHashMap<>();
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("views-rebuild-", 0).factory());
    private volatile boolean isStopped;

    RebuildRun(Folding folding) {
        this.folding = folding;
    }

    /** Folds an edition until it can take the place of the one that answers; nothing where that is being done. */
    void begin(GroupFolding group, ViewGroup edition) {
        boolean isPaused = folding.clock().instant().isBefore(pausedUntil.getOrDefault(group.name(), Instant.MIN));
        if (isStopped || isPaused || !running.add(group.name())) {
            return;
        }
        folding.rebuild().besideWaits(group.name(), edition.version());
        try {
            worker.execute(() -> run(group, edition));
        } catch (RejectedExecutionException stopped) {
            running.remove(group.name());
        }
    }

    private void run(GroupFolding group, ViewGroup edition) {
        try {
            LOG.info("The views {} are rebuilt by request as version {}.", group.name(), edition.version());
            EditionFolding beside = EditionFolding.of(edition, folding);
            folding.rebuild().besideBegun(group.name(), beside.position());
            if (isDone(group, beside)) {
                folding.rebuild().besideEnded(group.name());
                LOG.info("The views {} are rebuilt: queries are answered from version {} now.", group.name(),
                        edition.version());
            } else {
                folding.rebuild().besideEnded(group.name());
                beside.release();
            }
        } catch (ClaimLost elsewhere) {
            folding.rebuild().besideEnded(group.name());
            LOG.debug("The views {} are rebuilt by another process.", group.name(), elsewhere);
        } catch (RuntimeException | Error failure) {
            if (!isStopped) {
                LOG.error("The views {} cannot be rebuilt; it is tried again, and the old ones answer meanwhile.",
                        group.name(), failure);
                folding.rebuild().besideFailed(group.name(), String.valueOf(failure.getMessage()));
                pausedUntil.put(group.name(), folding.clock().instant().plus(PAUSE_AFTER_FAILURE));
            }
        } finally {
            running.remove(group.name());
        }
    }

    /** False where this process is stopped, or another one folds the group by now. */
    private boolean isDone(GroupFolding group, EditionFolding beside) {
        while (!isStopped && group.isFolding()) {
            boolean isThere = beside.foldTowards(group.position());
            folding.rebuild().besideAt(group.name(), beside.position());
            if (isThere && group.isReplacedBy(beside)) {
                return true;
            }
        }
        return false;
    }

    /** Ends after the batch it is at; says whether it has. */
    boolean stop(int seconds) throws InterruptedException {
        isStopped = true;
        worker.shutdown();
        return worker.awaitTermination(seconds, TimeUnit.SECONDS);
    }
}
