package io.tillbook.server.automation;

import org.jspecify.annotations.Nullable;

/** The failures of a work in many parts, each of which is tried whatever became of the others. For one thread. */
public final class Failures {
    private @Nullable RuntimeException first;

    /** Tries a part. */
    public void of(Runnable part) {
        try {
            part.run();
        } catch (RuntimeException failure) {
            if (first == null) {
                first = failure;
            } else if (!first.equals(failure)) { // none tells of itself
                first.addSuppressed(failure);
            }
        }
    }

    /**
     * Throws the first failure, which tells of the others too.
     *
     * @throws RuntimeException where a part has failed
     */
    public void rethrow() {
        if (first != null) {
            throw first;
        }
    }
}
