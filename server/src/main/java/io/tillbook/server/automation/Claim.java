package io.tillbook.server.automation;

import io.tillbook.query.kernel.Checkpoints;
import io.tillbook.query.kernel.ClaimLost;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The claim to an automation, which one process at a time has. It ends when it is not renewed; a process that was
 * halted for longer than that knows, when it goes on, that it has it no longer.
 */
public final class Claim {
    /**
     * Shorter than the time after which another process may have it, which is ten seconds from a renewal that may lie
     * a third of that back when an attempt finds it recent enough, less two seconds that its clock may be ahead.
     */
    static final Duration HOLDS = Duration.ofSeconds(4);
    private static final String READER = "automation/";

    private final String name;
    private final Checkpoints checkpoints;
    private final LongSupplier nanos;
    private final AtomicReference<@Nullable Long> heldSinceNanos = new AtomicReference<>();

    /** @param nanos a clock that only goes forward */
    Claim(String name, Checkpoints checkpoints, LongSupplier nanos) {
        this.name = name;
        this.checkpoints = checkpoints;
        this.nanos = nanos;
    }

    /** What is claimed. */
    public String name() {
        return name;
    }

    /** Whether this process has it, for a moment longer at least. */
    public boolean isHeld() {
        Long since = heldSinceNanos.get();
        return since != null && nanos.getAsLong() - since < HOLDS.toNanos();
    }

    /** Gets or renews it. It counts from before the attempt, as the other processes count. */
    void attempt() {
        long now = nanos.getAsLong();
        heldSinceNanos.set(isGot() ? now : null);
    }

    private boolean isGot() {
        if (!isHeld()) {
            return checkpoints.claim(READER + name, 0).isPresent();
        }
        try {
            checkpoints.renew(READER + name);
            return true;
        } catch (ClaimLost taken) {
            return false;
        }
    }

    /** Lets another process have it. */
    void release() {
        if (heldSinceNanos.getAndSet(null) != null) {
            checkpoints.release(READER + name);
        }
    }
}
