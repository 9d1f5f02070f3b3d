package io.tillbook.device.relay;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.device.journal.JournalLine;
import io.tillbook.api.devices.JournalProof;
import io.tillbook.device.relay.Told.Answered;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A command as a till has sent it.
 *
 * @param command with no other members than these, as it passes on
 * @param completed members of the payload that the bridge has completed, as the till has left something out
 */
record Asked(CommandId id, String type, JsonNode occurredAt, JsonNode payload, ObjectNode command,
        Set<String> completed) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> MEMBERS = Set.of("type", "occurredAt", "payload");

    static Asked of(CommandId id, JsonNode sent) {
        if (!sent.isObject() || !sent.path("type").isString() || !sent.path("occurredAt").isString()
                || !sent.path("payload").isObject() || !MEMBERS.containsAll(sent.propertyNames())) {
            throw new IllegalArgumentException("a command has type, occurredAt and payload, and nothing else");
        }
        JournalLine.canonical(sent); // what readers could take differently passes nowhere
        return new Asked(id, sent.path("type").stringValue(), sent.path("occurredAt"), sent.path("payload"),
                (ObjectNode) sent, Set.of());
    }

    Asked with(JsonNode completed) {
        if (completed.equals(payload)) {
            return this;
        }
        ObjectNode passed = command.deepCopy();
        passed.set("payload", completed);
        Set<String> members = completed.propertyStream()
                .filter(member -> !member.getValue().equals(payload.path(member.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new Asked(id, type, occurredAt, completed, passed, members);
    }

    boolean isCompleted() {
        return !completed.isEmpty();
    }

    /** Whether it is what the server has under its id, but for what the bridge has completed otherwise then. */
    boolean isCompletedOtherwise(Answered reused) {
        return reused.is("command-id-reused") && !reused.body().path("errors").isEmpty()
                && reused.body()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString(""))
                        .allMatch(pointer -> completed.stream().map("/payload/"::concat).anyMatch(pointer::equals));
    }

    ObjectNode body(JsonNode told) {
        ObjectNode body = JSON.createObjectNode();
        body.set("occurredAt", occurredAt);
        body.set("payload", told);
        return body;
    }

    /** Whether an entry with that hash tells it, as it was asked for or as what has happened. */
    boolean isWrittenAs(String bodyHash) {
        return bodyHash.equals(hash(payload)) || bodyHash.equals(hash(Keeping.reported(type, payload)));
    }

    private String hash(JsonNode told) {
        return JournalProof.bodyHash(JournalLine.canonical(body(told)));
    }
}
