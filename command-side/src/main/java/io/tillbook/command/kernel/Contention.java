package io.tillbook.command.kernel;

import org.jspecify.annotations.Nullable;

/** Other writers changed a command's streams in each attempt. The command was not decided; send it again. */
public final class Contention extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** In another process. */
    public Contention(String reason) {
        super(reason);
    }

    Contention(int attempts, @Nullable Throwable last) {
        super("not decided after " + attempts + " attempts, because others wrote to the same streams", last);
    }
}
