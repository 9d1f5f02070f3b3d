package io.tillbook.query.graphql;

/** A question whose answer would be too long. */
public final class ResultTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what to ask for instead
     */
    public ResultTooLarge(String message) {
        super(message);
    }
}
