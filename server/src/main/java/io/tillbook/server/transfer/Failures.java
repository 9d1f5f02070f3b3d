package io.tillbook.server.transfer;

/** What went wrong, for people. */
public final class Failures {
    private Failures() {}

    /** The message of the innermost cause that has one, or its class: a refused connection has no message at all. */
    public static String reason(Throwable failure) {
        String reason = failure.getClass().getSimpleName();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            reason = message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
        }
        return reason;
    }
}
