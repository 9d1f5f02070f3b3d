package io.tillbook.device.relay;

import io.tillbook.api.kernel.CommandId;
import tools.jackson.databind.JsonNode;

/** What was asked for while the line broke, and is told again as what has happened, under another id. */
public final class ToldAgain {
    private ToldAgain() {}

    /** Whether a payload is that of what has happened. */
    public static boolean isReported(JsonNode payload) {
        return payload.path("origin").asString("").equals("REPORTED");
    }

    /** The other of both ids: each is that of the other. */
    public static CommandId other(CommandId id) {
        return Outbox.successor(id);
    }
}
