package io.tillbook.server.door;

/** A command is larger than the server takes. */
final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLarge(long limitBytes) {
        super("A command may have at most " + limitBytes + " bytes.");
    }
}
