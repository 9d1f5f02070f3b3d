package io.tillbook.command.store;

import org.jspecify.annotations.Nullable;

/** The event store could not be opened; the message names its directory and what an operator can do about it. */
public sealed class StoreNotOpened extends RuntimeException permits DataDirectoryInUse, UnknownStoreFormat {

    private static final long serialVersionUID = 1;

    /** With a message for the operator. */
    public StoreNotOpened(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
