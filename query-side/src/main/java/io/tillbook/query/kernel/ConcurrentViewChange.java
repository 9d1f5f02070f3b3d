package io.tillbook.query.kernel;

/** A document was not as it had been loaded: somebody else folds the same events, and what they stored stays. */
public final class ConcurrentViewChange extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param view the view of the document
     */
    public ConcurrentViewChange(String view) {
        super("somebody else has changed documents of the view " + view);
    }
}
