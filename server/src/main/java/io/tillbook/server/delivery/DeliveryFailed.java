package io.tillbook.server.delivery;

/** An alert could not be told this time. */
final class DeliveryFailed extends Exception {
    private static final long serialVersionUID = 1L;

    DeliveryFailed(String reason) {
        super(reason);
    }

    DeliveryFailed(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** What went wrong, in words. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
