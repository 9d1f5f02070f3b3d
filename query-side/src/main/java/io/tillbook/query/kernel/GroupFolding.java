package io.tillbook.query.kernel;

import io.tillbook.query.kernel.EventBatch.Unreadable;
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

    private final ViewGroup group;
    private final Folding folding;
    private final ServedVersion served;
    private volatile long position;
    private volatile boolean isClaimed;
    private volatile boolean isRunning;
    private boolean hasBegun;
    private Duration pause = FIRST_RETRY;
    private Instant retryAt = Instant.MIN;

    GroupFolding(ViewGroup group, Folding folding) {
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
        refuseUnreadable(batch);
        Runnable news = folding.retry().call(() -> group.absorb(batch.events()));
        folding.checkpoints().store(served.reader(), batch.last());
        position = batch.last();
        succeeded();
        served.absorbed(batch.last(), news);
    }

    private void refuseUnreadable(EventBatch batch) {
        for (Unreadable event : batch.unreadable()) {
            if (event.position() > position && group.isInterestedIn(event.type())) {
                throw new FoldingFailed(event.position(), "cannot be read", event.failure());
            }
        }
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
