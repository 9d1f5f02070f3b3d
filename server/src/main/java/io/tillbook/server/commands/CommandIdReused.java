package io.tillbook.server.commands;

import io.tillbook.api.kernel.CommandId;
import java.util.List;

/** Another command had the same id before. */
public final class CommandIdReused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param fields JSON pointers of the fields in which the two differ */
    public CommandIdReused(CommandId id, List<String> fields) {
        super("another command was sent with the id " + id + "; they differ in " + String.join(", ", fields));
    }
}
