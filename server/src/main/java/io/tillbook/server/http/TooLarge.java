package io.tillbook.server.http;

/** A body is larger than the server takes. */
public final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param limitBytes most bytes that a command may have */
    public TooLarge(long limitBytes) {
        this("A command", limitBytes);
    }

    /**
     * @param what what is too large
     * @param limitBytes most bytes that it may have
     */
    public TooLarge(String what, long limitBytes) {
        super(what + " may have at most " + limitBytes + " bytes.");
    }
}
