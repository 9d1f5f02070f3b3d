package io.tillbook.server.payload;

import static io.tillbook.server.payload.Envelope.COMMAND_ID;
import static io.tillbook.server.payload.Envelope.JOURNAL;
import static io.tillbook.server.payload.Envelope.OCCURRED_AT;
import static io.tillbook.server.payload.Envelope.PAYLOAD;
import static io.tillbook.server.payload.Envelope.TYPE;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.Days;
import io.tillbook.api.kernel.InvalidField;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads one envelope and collects all that is wrong with it. */
public final class EnvelopeReading {
    private final ObjectNode body;
    private final List<FieldError> errors = new ArrayList<>();
    private final List<String> known = new ArrayList<>(List.of(TYPE, OCCURRED_AT, PAYLOAD, JOURNAL));

    /** @param body what was sent */
    public EnvelopeReading(ObjectNode body) {
        this.body = body;
    }

    /** The id where the body has to carry one; null when it does not. */
    @Nullable
    public CommandId commandId() {
        known.add(COMMAND_ID);
        String text = text(COMMAND_ID);
        if (text == null) {
            return null;
        }
        try {
            return CommandId.of(text);
        } catch (InvalidField malformed) {
            refuse(COMMAND_ID, malformed.reason());
            return null;
        }
    }

    /** The envelope; fails with all mistakes found, those of the id included. */
    public Envelope envelope(@Nullable CommandId id) {
        String type = text(TYPE);
        OffsetDateTime occurredAt = time(text(OCCURRED_AT));
        ObjectNode payload = payload();
        for (String name : body.propertyNames()) {
            if (!known.contains(name)) {
                refuse(name, "is not known");
            }
        }
        if (!errors.isEmpty() || id == null || type == null || occurredAt == null || payload == null) {
            throw new MalformedRequest(errors);
        }
        return new Envelope(id, type, occurredAt, payload,
                Fingerprints.of(body.path(TYPE), body.path(OCCURRED_AT), payload),
                body.path(JOURNAL).isMissingNode() ? null : JournalReading.of(body, type));
    }

    private @Nullable String text(String member) {
        JsonNode found = present(member);
        if (found != null && !found.isString()) {
            refuse(member, "must be a text");
            return null;
        }
        return found == null ? null : found.stringValue();
    }

    private @Nullable OffsetDateTime time(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String mistake = Rfc3339.mistake(text);
        if (mistake != null) {
            refuse(OCCURRED_AT, mistake);
            return null;
        }
        OffsetDateTime time = Rfc3339.parse(text);
        if (!Days.include(time)) {
            refuse(OCCURRED_AT, Days.MOMENT_MISTAKE);
            return null;
        }
        return time;
    }

    private @Nullable ObjectNode payload() {
        JsonNode found = present(PAYLOAD);
        if (found instanceof ObjectNode object) {
            return object;
        }
        if (found != null) {
            refuse(PAYLOAD, "must be an object");
        }
        return null;
    }

    private @Nullable JsonNode present(String member) {
        JsonNode found = body.path(member);
        if (found.isMissingNode() || found.isNull()) {
            refuse(member, "is required");
            return null;
        }
        return found;
    }

    private void refuse(String member, String detail) {
        errors.add(FieldError.at(Pointers.child("", member), detail));
    }
}
