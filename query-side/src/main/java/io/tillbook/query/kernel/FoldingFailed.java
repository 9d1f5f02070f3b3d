package io.tillbook.query.kernel;

/** An event could not be folded into a view: its group stops before it. */
final class FoldingFailed extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final long position;

    /**
     * @param position position of the event
     * @param what what could not be done with it
     */
    FoldingFailed(long position, String what, RuntimeException cause) {
        super("event %d %s: %s".formatted(position, what, cause.getMessage()), cause);
        this.position = position;
    }

    /** Position of the event. */
    long position() {
        return position;
    }
}
