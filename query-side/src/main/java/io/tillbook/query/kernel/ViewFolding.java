package io.tillbook.query.kernel;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Folds all groups of views from the start of the server to its end, or follows those who fold them. */
final class ViewFolding implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ViewFolding.class);
    private static final int STOP_SECONDS = 10;
    private static final int LOOK_MILLIS = 500;
    private static final int FOLLOW_MILLIS = 50;
    private static final int CATCHING_UP = 2;
    /** Before requests are taken: it has to be known then which version of the views answers them. */
    private static final int PHASE = DEFAULT_PHASE - 4_096;

    private final List<GroupFolding> groups;
    private final Folding folding;
    private final ViewPreparation preparation;
    private final boolean isElsewhere;
    private final boolean isFolder;
    private final int lookMillis;
    private final FoldingLoop loop;
    private final ExecutorService catchingUp = Executors.newFixedThreadPool(CATCHING_UP, threads("views-behind-"));
    private final ExecutorService workers;
    private final ExecutorService main = Executors.newSingleThreadExecutor(threads("views-"));
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(threads("views-claims-"));
    private final ScheduledExecutorService following =
            Executors.newSingleThreadScheduledExecutor(threads("views-followed-"));
    private final RebuildRun rebuilds;
    private final UnusedVersions unused;
    private List<StoredVersion> unknownGroups = List.of();
    private Instant unknownSoughtAt = Instant.EPOCH;
    private volatile boolean isRunning;

    /**
     * @param views all groups of views
     * @param folding what they are folded with
     * @param preparation readies the store of the views
     * @param properties where the database is, which may have to be waited for, and whether this process folds
     */
    ViewFolding(List<ViewGroup> views, Folding folding, ViewPreparation preparation, ViewsProperties properties) {
        this(views, folding, preparation, properties, LOOK_MILLIS);
    }

    /** @param lookMillis how long to wait until looking after claims and versions again */
    ViewFolding(List<ViewGroup> views, Folding folding, ViewPreparation preparation, ViewsProperties properties,
            int lookMillis) {
        this.lookMillis = lookMillis;
        this.rebuilds = new RebuildRun(folding);
        this.groups = views.stream().map(group -> new GroupFolding(group, folding, rebuilds)).toList();
        this.folding = folding;
        this.unused = new UnusedVersions(folding);
        this.preparation = preparation;
        this.isElsewhere = properties.uri() != null;
        this.isFolder = properties.folds();
        int sideBySide = isElsewhere ? views.size() : Runtime.getRuntime().availableProcessors();
        this.workers = Executors.newFixedThreadPool(Math.max(1, sideBySide), threads("views-worker-"));
        this.loop = new FoldingLoop(groups, folding.batchSize(), this::reader, catchingUp);
    }

    private GroupsTogether reader(List<GroupFolding> some) {
        return new GroupsTogether(folding, type -> some.stream().anyMatch(group -> group.isInterestedIn(type)), workers,
                isElsewhere);
    }

    private static ThreadFactory threads(String prefix) {
        return Thread.ofPlatform().daemon().name(prefix, 0).factory();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    /** Begins in the background where the database may have to be waited for: commands are taken meanwhile. */
    @Override
    public void start() {
        isRunning = true;
        if (isElsewhere) {
            looking.execute(this::begin);
        } else {
            begin();
        }
    }

    private void begin() {
        try {
            folding.retry().run(preparation::prepare);
            groups.forEach(group -> logged(group, () -> folding.retry().run(() -> look(group))));
            if (isFolder) {
                main.execute(loop);
            }
            // Ends with its executor, and says itself what goes wrong.
            var _ = looking.scheduleWithFixedDelay(this::lookAgain, lookMillis, lookMillis, TimeUnit.MILLISECONDS);
            if (isElsewhere) {
                var _ = following.scheduleWithFixedDelay(this::follow, FOLLOW_MILLIS, FOLLOW_MILLIS,
                        TimeUnit.MILLISECONDS);
            }
        } catch (RuntimeException failure) {
            if (isRunning) {
                LOG.error("The views cannot be folded.", failure);
            }
        }
    }

    /** A group is handed over as soon as it is claimed: nothing that fails later may leave it claimed by nobody. */
    private void look(GroupFolding group) {
        if (!isFolder) {
            group.follow();
        } else if (group.look()) {
            loop.join(List.of(group));
        }
    }

    /** What fails for one group is logged, and the others go on. */
    private void logged(GroupFolding group, Runnable attempt) {
        try {
            attempt.run();
        } catch (RuntimeException | Error failure) {
            if (isRunning) {
                LOG.warn("Could not look after the claim and the versions of the views {}.", group.name(), failure);
            }
        }
    }

    private void lookAgain() {
        groups.forEach(group -> logged(group, () -> look(group)));
        if (!isFolder) {
            return;
        }
        try {
            dropUnknownGroups();
        } catch (RuntimeException | Error failure) {
            LOG.debug("Could not drop the versions of groups of views that are no more.", failure);
        }
    }

    /** More often than the claims are looked after, as long as anybody waits for what other processes fold. */
    private void follow() {
        try {
            boolean isAwaited = folding.progress().waiting() > 0;
            Map<GroupFolding, String> followed = new LinkedHashMap<>();
            for (GroupFolding group : groups) {
                String reader = isAwaited || group.isHeard() ? group.followed() : null;
                if (reader != null) {
                    followed.put(group, reader);
                }
            }
            if (!followed.isEmpty()) {
                Map<String, Long> positions = folding.checkpoints().positions(followed.values());
                followed.forEach((group, reader) -> group.followed(reader, positions.getOrDefault(reader, 0L)));
            }
        } catch (RuntimeException failure) {
            LOG.debug("It could not be found out how far other processes are.", failure);
        }
    }

    /** Groups that this release does not have any more. */
    private void dropUnknownGroups() {
        Instant now = folding.clock().instant();
        if (unknownGroups.isEmpty() && now.isBefore(unknownSoughtAt.plus(UnusedVersions.KEPT))) {
            return;
        }
        unknownSoughtAt = now;
        Set<String> names = new HashSet<>(folding.versions().groups());
        groups.forEach(group -> names.remove(group.name()));
        unknownGroups =
                unused.drop(names.stream().flatMap(name -> folding.versions().of(name).stream()).toList(), null);
    }

    @Override
    public void stop() {
        isRunning = false;
        folding.retry().end();
        loop.stop();
        looking.shutdownNow();
        following.shutdownNow();
        main.shutdown();
        catchingUp.shutdown();
        try {
            boolean isInOrder = rebuilds.stop(STOP_SECONDS) && main.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)
                    && catchingUp.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)
                    && looking.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
            if (isInOrder) {
                groups.forEach(GroupFolding::release);
            } else {
                LOG.warn("The views were not stopped in order; they continue where they were.");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unreachable) {
            LOG.debug("The claims of views could not be released.", unreachable);
        }
        main.shutdownNow();
        catchingUp.shutdownNow();
        workers.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }
}
