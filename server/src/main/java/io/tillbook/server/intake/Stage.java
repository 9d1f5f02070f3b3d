package io.tillbook.server.intake;

/**
 * A part of an input. All of it is in the ledger before the next part begins.
 *
 * @param name what it is called in the progress display, such as {@code sales}
 * @param feed reads it
 */
record Stage(String name, Feed feed) {
    /** Reads a part of an input in constant memory. */
    @FunctionalInterface
    interface Feed {
        /**
         * Reads from beginning to end.
         *
         * @throws InputFailure when it cannot be read
         */
        void into(Sink sink, Meter meter);
    }
}
