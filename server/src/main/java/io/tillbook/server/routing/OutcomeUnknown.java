package io.tillbook.server.routing;

/**
 * Nothing was heard of the process that decides the command, and it has no outcome yet: it may have one soon. Sent
 * again under the same id it has one outcome, whatever became of it.
 */
public final class OutcomeUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutcomeUnknown(String reason) {
        super("the outcome of a command is not known: " + reason);
    }
}
