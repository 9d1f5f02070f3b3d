package io.tillbook.device.journal;

import io.tillbook.api.devices.EntryKind;
import io.tillbook.api.kernel.CommandId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is to be written into a journal.
 *
 * @param kind what it is
 * @param commandId of what was done or printed; else null
 * @param type published name of what was done; else null
 * @param body in canonical JSON
 */
public record Draft(EntryKind kind, @Nullable CommandId commandId, @Nullable String type, String body) {
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * A command that is to be told to the server.
     *
     * @param body with the members {@code occurredAt} and {@code payload}
     * @throws IllegalArgumentException when readers could take it differently
     */
    public static Draft command(CommandId id, String type, JsonNode body) {
        return new Draft(EntryKind.COMMAND, id, type, JournalLine.canonical(body));
    }

    /** Something that was printed for a command. */
    public static Draft printed(CommandId id, JsonNode body) {
        return new Draft(EntryKind.PRINTED, id, null, JournalLine.canonical(body));
    }

    /** Something else. */
    public static Draft of(EntryKind kind, JsonNode body) {
        return new Draft(kind, null, null, JournalLine.canonical(body));
    }

    static JsonNode nothing() {
        return JSON.createObjectNode();
    }

    static Draft clock(long jumpMs) {
        return of(EntryKind.CLOCK, JSON.createObjectNode().put("jumpMs", jumpMs));
    }

    static Draft segment(String file, long seq, String hash) {
        return of(EntryKind.SEGMENT,
                JSON.createObjectNode().put("file", file).put("seq", seq).put("hash", hash));
    }
}
