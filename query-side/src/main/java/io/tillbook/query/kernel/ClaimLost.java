package io.tillbook.query.kernel;

/** Another process reads for a reader of the events now. */
public final class ClaimLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param reader the reader
     */
    public ClaimLost(String reader) {
        super("another process has the claim to " + reader);
    }
}
