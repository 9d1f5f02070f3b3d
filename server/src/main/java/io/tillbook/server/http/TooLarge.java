package io.tillbook.server.http;

/** A command is larger than the server takes. */
public final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param limitBytes most bytes that a command may have */
    public TooLarge(long limitBytes) {
        super("A command may have at most " + limitBytes + " bytes.");
    }
}
