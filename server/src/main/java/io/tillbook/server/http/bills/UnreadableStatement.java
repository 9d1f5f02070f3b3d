package io.tillbook.server.http.bills;

/** A statement of a bank that cannot be taken. */
final class UnreadableStatement extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param what the field, or the line and its column
     * @param why such as {@code must be a day}
     */
    UnreadableStatement(String what, String why) {
        super(what + " " + why);
    }
}
