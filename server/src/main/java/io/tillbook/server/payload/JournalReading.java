package io.tillbook.server.payload;

import io.tillbook.api.devices.JournalEntry;
import io.tillbook.api.devices.JournalPassage;
import io.tillbook.api.devices.JournalProof;
import io.tillbook.api.devices.JournalText;
import io.tillbook.api.devices.SignedEntry;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.command.store.LedgerJson;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a device shows of its journal beside a command. */
final class JournalReading {
    private static final String SENT_AT = "sentAt";
    private static final String ROOT = "/" + Envelope.JOURNAL;
    private static final String VERSION = "v";

    private JournalReading() {}

    private record Shown(OffsetDateTime sentAt, List<SignedEntry> entries) {}

    /**
     * The passage of a body.
     *
     * @param type published name of the command
     * @throws MalformedRequest saying what is wrong with it
     */
    static JournalPassage of(ObjectNode body, String type) {
        ObjectNode shown = journal(body.path(Envelope.JOURNAL)).deepCopy();
        JsonNode entries = shown.path("entries");
        for (int place = 0; place < entries.size(); place++) {
            withoutVersion(entries.get(place), place);
        }
        if (shown.path(SENT_AT).isNumber()) {
            throw new MalformedRequest(
                    FieldError.at(ROOT + "/" + SENT_AT, "must be a moment such as 2026-11-22T09:31:07+08:00"));
        }
        try {
            Shown read = LedgerJson.commands().treeToValue(shown, Shown.class);
            return new JournalPassage(type, bodyHash(body), read.sentAt(), read.entries());
        } catch (JacksonException malformed) {
            throw new MalformedRequest(Payloads.error(malformed, ROOT));
        } catch (InvalidField malformed) {
            throw new MalformedRequest(FieldError.at(ROOT + "/" + malformed.field(), malformed.reason()));
        }
    }

    private static ObjectNode journal(JsonNode found) {
        if (found instanceof ObjectNode object) {
            return object;
        }
        throw new MalformedRequest(FieldError.at(ROOT, "must be an object"));
    }

    private static void withoutVersion(JsonNode signed, int place) {
        if (!(signed.path("entry") instanceof ObjectNode entry)
                || entry.path(VERSION).asInt(0) != JournalEntry.VERSION) {
            throw new MalformedRequest(FieldError.at(ROOT + "/entries/" + place + "/entry",
                    "must be an object of version " + JournalEntry.VERSION));
        }
        entry.remove(VERSION);
    }

    /** As the device has hashed it; of what readers could take differently there is none. */
    private static String bodyHash(ObjectNode body) {
        JsonMapper json = LedgerJson.commands();
        try {
            return JournalProof.bodyHash(JournalText.of(Map.of(
                    Envelope.OCCURRED_AT, json.treeToValue(body.path(Envelope.OCCURRED_AT), Object.class),
                    Envelope.PAYLOAD, json.treeToValue(body.path(Envelope.PAYLOAD), Object.class))));
        } catch (IllegalArgumentException ambiguous) {
            return "";
        }
    }
}
