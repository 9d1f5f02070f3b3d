package io.tillbook.device.relay;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the server has answered to a command of the journal.
 *
 * @param commandId the command
 * @param seq its entry
 * @param bodyHash of the entry
 * @param is how it ended
 * @param status the server's, after HTTP
 * @param answer the server's words
 */
record ToldLine(String commandId, long seq, String bodyHash, Ending is, int status, JsonNode answer) {
    private static final JsonMapper JSON = new JsonMapper();

    /** How the telling of a command ended. */
    enum Ending {
        /** It is booked, flagged or held. */
        TAKEN,
        /** It was asked for while the line broke and refused: it is told again as what has happened, behind it. */
        TOLD_AGAIN,
        /** It is no fact, and a rule has refused it: a person has to look at it. */
        REFUSED,
        /** The server cannot read it, or has another command under its id: a person has to look at it. */
        UNREADABLE
    }

    /** Whether a person has to look at it. */
    boolean isDisputed() {
        return is == Ending.REFUSED || is == Ending.UNREADABLE;
    }

    ObjectNode json() {
        ObjectNode json = JSON.createObjectNode()
                .put("commandId", commandId)
                .put("seq", seq)
                .put("bodyHash", bodyHash)
                .put("is", is.name())
                .put("status", status);
        json.set("answer", answer);
        return json;
    }

    /** From a line of a file; null where the line is torn. */
    static @Nullable ToldLine read(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            return new ToldLine(json.path("commandId").asString(""), json.path("seq").asLong(-1),
                    json.path("bodyHash").asString(""), Ending.valueOf(json.path("is").asString("")),
                    json.path("status").asInt(0), json.path("answer"));
        } catch (JacksonException | IllegalArgumentException torn) {
            return null;
        }
    }
}
