package io.tillbook.server.routing;

/** A message cannot be read here: another version has written it, or a process with another master key. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param reason without anything of the message, which may have personal data */
    Unreadable(String reason) {
        super(reason);
    }
}
