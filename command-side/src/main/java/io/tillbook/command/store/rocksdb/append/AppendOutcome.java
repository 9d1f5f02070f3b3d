package io.tillbook.command.store.rocksdb.append;

import org.jspecify.annotations.Nullable;

/** How an append ended. */
public sealed interface AppendOutcome {

    /** Durable; {@code lastPosition} is that of its last event. */
    record Appended(long lastPosition) implements AppendOutcome {}

    /** Its streams are not in the state that the caller assumed; nothing of it was stored. */
    record Conflict(String finding) implements AppendOutcome {}

    /** The store takes nothing at the moment. */
    record Refused(String reason, @Nullable Throwable cause) implements AppendOutcome {}
}
