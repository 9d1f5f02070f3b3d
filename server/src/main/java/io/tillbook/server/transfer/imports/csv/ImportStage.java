package io.tillbook.server.transfer.imports.csv;

import io.tillbook.server.transfer.InputFailure;

/**
 * A part of an input. All of it is in the ledger before the next part begins.
 *
 * @param name what it is called in the progress display, such as {@code sales}
 * @param feed reads it
 */
public record ImportStage(String name, Feed feed) {
    /** Reads a part of an input in constant memory. */
    @FunctionalInterface
    public interface Feed {
        /**
         * Reads from beginning to end.
         *
         * @throws InputFailure when it cannot be read
         */
        void into(Sink sink, ReadProgress reading);
    }
}
