package io.tillbook.server.routing;

/** No process that decides commands is there: nothing was decided, and it may be sent again. */
public final class NoCommandProcess extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoCommandProcess(String reason) {
        super("no process decides the command: " + reason);
    }
}
