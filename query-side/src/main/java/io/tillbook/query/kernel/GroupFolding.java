package io.tillbook.query.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One group of views as this process folds it, while it has the claim to it. What cannot be folded stops this group
 * only; it is tried again from time to time.
 */
final class GroupFolding {

    private static final Logger LOG = LoggerFactory.getLogger(GroupFolding.class);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);

    private static final Duration BETWEEN_EDITIONS = Duration.ofSeconds(1);

    private final Folding folding;
    private final RebuildRun rebuilds;
    /** Held while events are folded, and while another edition takes the place of the one that is folded. */
    private final Object folds = new Object();
    private volatile ViewGroup group;
    private volatile ServedVersion served;
    private volatile long position;
    private volatile boolean isClaimed;
    private volatile boolean isRunning;
    private boolean hasBegun;
    private Duration pause = FIRST_RETRY;
    private Instant retryAt = Instant.MIN;
    private Instant editionsSoughtAt = Instant.MIN;

    GroupFolding(ViewGroup group, Folding folding, RebuildRun rebuilds) {
        this.rebuilds = rebuilds;
        this.group = group;
        this.folding = folding;
        this.served = new ServedVersion(group, folding);
    }

    String name() {
        return group.name();
    }

    /** Position of the last event that is folded for good. */
    long position() {
        return position;
    }

    boolean isInterestedIn(Class<?> eventType) {
        return group.isInterestedIn(eventType);
    }

    /** Keeps or gets the claim and looks after versions; says whether folding is to begin now. */
    boolean look() {
        seekEditions();
        boolean isToBegin = !isRunning && isDue() && claimed();
        noteBegun(isToBegin);
        if (isRunning) {
            keepClaim();
        }
        served.look(isRunning && isClaimed);
        served.drop();
        if (isToBegin) {
            isRunning = true;
        }
        return isToBegin;
    }

    /** Looks after versions only, in a process that leaves folding to others. */
    void follow() {
        seekEditions();
        noteBegun(false);
        served.look(false);
    }

    /** The reader that tells how far queries can see the group, where another process folds it; null elsewhere. */
    @Nullable
    String followed() {
        return served.followed(isRunning && isClaimed);
    }

    /** Whether somebody waits for changes of the group. */
    boolean isHeard() {
        return group.isHeard();
    }

    /** A reader is at a position. */
    void followed(String reader, long reached) {
        served.followed(reader, reached);
    }

    /** Whether this process folds the group at this moment. */
    boolean isFolding() {
        return isRunning && isClaimed;
    }

    /** Another process may have rebuilt the group, or somebody has asked for it. */
    private void seekEditions() {
        Instant now = folding.clock().instant();
        if (now.isBefore(editionsSoughtAt)) {
            return;
        }
        editionsSoughtAt = now.plus(BETWEEN_EDITIONS);
        Editions editions = Editions.of(group, folding.versions().of(group.name()));
        editions.current().ifPresent(this::adopt);
        if (isFolding() && served.isOwn()) {
            editions.wanted().ifPresent(wanted -> rebuilds.begin(this, group.edition(wanted)));
        }
    }

    /** What another process has rebuilt is that process's to fold; this one lets go of what it has. */
    private void adopt(int edition) {
        synchronized (folds) {
            if (edition > group.edition()) {
                release();
                group = group.edition(edition);
                served = new ServedVersion(group, folding);
                hasBegun = false;
            }
        }
    }

    /**
     * An edition that was folded beside takes the place of the one that answers, unless that has got further
     * meanwhile. Nobody sees the views go back, and no event is folded in between.
     */
    boolean isReplacedBy(EditionFolding beside) {
        synchronized (folds) {
            if (!isFolding() || !beside.foldTowards(position)) {
                return false;
            }
            String before = served.reader();
            group = beside.edition();
            served = served.replacedBy(group, position);
            folding.checkpoints().release(before);
            return true;
        }
    }

    private void noteBegun(boolean isClaimedNow) {
        if (!hasBegun) {
            long begun = isClaimedNow ? position : folding.checkpoints().position(served.reader()).orElse(0);
            folding.rebuild().begin(group.name(), group.version(), begun, folding.log().head());
            hasBegun = true;
        }
    }

    private void keepClaim() {
        try {
            folding.checkpoints().renew(served.reader());
        } catch (ClaimLost lost) {
            isClaimed = false;
            LOG.debug("The claim to the views {} is lost.", group.name(), lost);
        }
    }

    private synchronized boolean isDue() {
        return !folding.clock().instant().isBefore(retryAt);
    }

    private boolean claimed() {
        OptionalLong stored = folding.checkpoints().claim(served.reader(), 0);
        if (stored.isEmpty()) {
            isClaimed = false;
            return false;
        }
        folding.versions().begin(group.begun());
        group.prepare();
        long head = folding.log().head();
        position = stored.getAsLong() > head ? 0 : stored.getAsLong();
        if (position == 0) {
            // There may be documents of a version that was dropped, or of another ledger.
            group.clear();
            folding.checkpoints().store(served.reader(), 0);
        }
        isClaimed = true;
        served.claimedAt(position);
        return true;
    }

    /**
     * Folds what is new of some events that follow its position.
     *
     * @throws FoldingFailed when one of them cannot be folded; those before it are
     * @throws ClaimLost when another process folds the group
     */
    void absorb(EventBatch batch) {
        try {
            fold(batch);
        } catch (FoldingFailed failed) {
            // One before it may fail too, as each view finds its own first: in the end all before the first are folded.
            absorb(batch.upTo(failed.position() - 1));
            throw failed;
        }
    }

    private void fold(EventBatch batch) {
        synchronized (folds) {
            foldAlone(batch);
        }
    }

    private void foldAlone(EventBatch batch) {
        if (batch.last() <= position) {
            return;
        }
        if (batch.after() > position) {
            throw new IllegalStateException("the views %s are at event %d: events between it and %d would be skipped"
                    .formatted(name(), position, batch.after()));
        }
        if (!isClaimed) {
            throw new ClaimLost(served.reader());
        }
        batch.refuseUnreadable(group, position);
        Runnable news = folding.retry().call(() -> group.absorb(batch.events()));
        folding.checkpoints().store(served.reader(), batch.last());
        position = batch.last();
        succeeded();
        served.absorbed(batch.last(), news);
    }

    private synchronized void succeeded() {
        pause = FIRST_RETRY;
        folding.rebuild().failed(group.name(), null);
    }

    /** Folding broke off: it is tried again, unless another process goes on with it. */
    synchronized void failed(Throwable failure) {
        if (failure instanceof ClaimLost || failure instanceof ConcurrentViewChange) {
            LOG.info("The views {} are folded by another process: {}", name(), failure.getMessage());
        } else if (folding.retry().isEnded()) {
            LOG.debug("The views {} stop.", name(), failure);
        } else {
            LOG.error("The views {} stay at event {} until folding works again.", name(), position, failure);
            folding.rebuild().failed(name(), reason(failure));
            retryAt = folding.clock().instant().plus(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : pause.multipliedBy(2);
        }
        isRunning = false;
    }

    /** An error such as one of memory often has no message of its own. */
    private static String reason(Throwable failure) {
        return failure instanceof Error ? failure.toString() : String.valueOf(failure.getMessage());
    }

    /** Lets another process fold. */
    void release() {
        if (isClaimed) {
            isClaimed = false;
            folding.checkpoints().release(served.reader());
        }
    }
}
