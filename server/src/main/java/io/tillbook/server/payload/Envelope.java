package io.tillbook.server.payload;

import io.tillbook.api.devices.JournalPassage;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.api.kernel.InvalidField;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The members that every command has beside its payload.
 *
 * @param id the command's id
 * @param type its published name
 * @param occurredAt when it happened by the sender's clock
 * @param payload what it says
 * @param fingerprint of the whole body but the journal: it is the same command, whoever has kept it meanwhile
 * @param journal what a device shows of its journal; null where it was told by none
 */
public record Envelope(CommandId id, String type, OffsetDateTime occurredAt, ObjectNode payload,
        Fingerprint fingerprint, @Nullable JournalPassage journal) {
    /** The member that holds the id. */
    public static final String COMMAND_ID = "commandId";
    static final String TYPE = "type";
    static final String OCCURRED_AT = "occurredAt";
    static final String PAYLOAD = "payload";
    static final String JOURNAL = "journal";

    /**
     * Reads a body whose id is known from elsewhere.
     *
     * @throws MalformedRequest naming every mistake of the envelope
     */
    public static Envelope read(CommandId id, ObjectNode body) {
        return new EnvelopeReading(body).envelope(id);
    }

    /**
     * The id from its text.
     *
     * @throws MalformedRequest when it is none
     */
    public static CommandId idFrom(String text) {
        try {
            return CommandId.of(text);
        } catch (InvalidField malformed) {
            throw new MalformedRequest(FieldError.at("/" + COMMAND_ID, malformed.reason()), malformed);
        }
    }
}
