package io.tillbook.server.automation;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells when a loop begins to fail, when it fails in another way and when it works again. What fails while views are
 * rebuilt does so every few seconds for minutes: the rounds between are told to whoever debugs.
 */
final class FailureLog {
    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);

    private final String name;
    private @Nullable Class<?> failing;

    /** @param name name of the loop */
    FailureLog(String name) {
        this.name = name;
    }

    /** A round failed. */
    void failed(RuntimeException failure) {
        if (failure.getClass().equals(failing)) {
            LOG.debug("Another round of {} failed.", name, failure);
        } else {
            failing = failure.getClass();
            LOG.warn("A round of {} failed. It is repeated until it succeeds.", name, failure);
        }
    }

    /** A round came to its end. */
    void succeeded() {
        if (failing != null) {
            failing = null;
            LOG.info("The rounds of {} succeed again.", name);
        }
    }
}
