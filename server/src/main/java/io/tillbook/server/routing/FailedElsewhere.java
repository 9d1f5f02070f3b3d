package io.tillbook.server.routing;

/** The process that decides the command failed; its log tells why. */
final class FailedElsewhere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FailedElsewhere(String detail) {
        super("another process failed to decide a command; see there: " + detail);
    }
}
