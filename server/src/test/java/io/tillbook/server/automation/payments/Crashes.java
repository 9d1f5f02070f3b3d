package io.tillbook.server.automation.payments;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Ends the work at the boundary of a step, as a power cut would: before it has begun, or after it is done. */
final class Crashes {
    private BooleanSupplier now = () -> false;
    private int steps;

    /** The process is gone. Nothing but the loop of a test catches it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** From now on this says at each boundary whether to crash there. */
    void when(BooleanSupplier crash) {
        now = crash;
        steps = 0;
    }

    /** Boundaries that were passed. */
    int steps() {
        return steps;
    }

    /** A step. */
    <T> T around(Supplier<T> step) {
        pass();
        T done = step.get();
        pass();
        return done;
    }

    private void pass() {
        steps++;
        if (now.getAsBoolean()) {
            throw new Killed();
        }
    }
}
