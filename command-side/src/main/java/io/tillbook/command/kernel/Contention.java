package io.tillbook.command.kernel;

import org.jspecify.annotations.Nullable;

/** Others kept writing to a command's streams, attempt after attempt. The command was not decided; send it again. */
public final class Contention extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Contention(int attempts, @Nullable Throwable last) {
        super("not decided after " + attempts + " attempts, because others wrote to the same streams", last);
    }
}
