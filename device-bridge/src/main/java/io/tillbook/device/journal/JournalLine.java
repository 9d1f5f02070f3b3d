package io.tillbook.device.journal;

import io.tillbook.api.devices.JournalEntry;
import io.tillbook.api.devices.JournalHead;
import io.tillbook.api.devices.JournalProof;
import io.tillbook.api.devices.JournalText;
import io.tillbook.api.devices.EntryKind;
import io.tillbook.api.access.DeviceId;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of a journal's file: an entry, its body and its signature, in canonical JSON. A line has one spelling, so that
 * any bit that has changed shows.
 *
 * @param entry the entry
 * @param body in canonical JSON; null of the first entry, and where it was taken away
 * @param sig the key's signature of the entry, in hexadecimal digits
 */
public record JournalLine(JournalEntry entry, @Nullable String body, String sig) {
    private static final JsonMapper JSON = new JsonMapper();
    /** Letters of hexadecimal digits are small ones: a signature has one spelling, too. */
    private static final String SIGNATURE = "[0-9a-f]{128}";
    private static final Set<String> MEMBERS = Set.of("body", "entry", "sig");

    /** A line that cannot be one of a journal. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String why) {
            super(why);
        }
    }

    /**
     * Reads a line without its end.
     *
     * @throws Malformed when it is none, or is spelled otherwise
     */
    public static JournalLine parse(String text) throws Malformed {
        try {
            JsonNode line = JSON.readTree(text);
            if (!line.isObject() || !MEMBERS.containsAll(line.propertyNames())
                    || !line.path("sig").asString("").matches(SIGNATURE)) {
                throw new Malformed("it has not the members of a line");
            }
            JsonNode body = line.get("body");
            JournalLine read = new JournalLine(entry(line.path("entry")), body == null ? null : canonical(body),
                    line.path("sig").stringValue());
            if (!read.text().equals(text)) {
                throw new Malformed("it is spelled otherwise");
            }
            return read;
        } catch (JacksonException | IllegalArgumentException wrong) {
            throw new Malformed(String.valueOf(wrong.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /** The line without its end. */
    public String text() {
        String beside = body == null ? "" : "\"body\":" + body + ",";
        return "{" + beside + "\"entry\":" + entry.canonical() + ",\"sig\":\"" + sig + "\"}";
    }

    byte[] bytes() {
        return (text() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Whether its body, where it is there, is the one that was signed. */
    boolean hasItsBody() {
        return body == null || JournalProof.bodyHash(body).equals(entry.bodyHash());
    }

    /** The body's JSON. */
    public @Nullable JsonNode json() {
        return body == null ? null : JSON.readTree(body);
    }

    /**
     * The canonical form of JSON.
     *
     * @throws IllegalArgumentException when readers could differ
     */
    public static String canonical(JsonNode json) {
        return JournalText.of(JSON.treeToValue(json, Object.class));
    }

    private static JournalEntry entry(JsonNode json) throws Malformed {
        if (!json.isObject() || json.path("v").asInt(0) != JournalEntry.VERSION) {
            throw new Malformed("its entry is not of version " + JournalEntry.VERSION);
        }
        Map<String, JsonNode> members = new HashMap<>();
        json.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        return new JournalEntry(new DeviceId(json.path("device").asString("")), json.path("key").asInt(0),
                json.path("seq").asLong(-1), json.path("prev").asString(""), kind(json), text(members, "at"),
                members.containsKey("monotonicMs") ? (Long) json.path("monotonicMs").asLong(0) : null,
                text(members, "bodyHash"), text(members, "commandId"), text(members, "type"),
                text(members, "publicKey"), text(members, "proof"), replaces(json.path("replaces")));
    }

    private static EntryKind kind(JsonNode json) {
        return EntryKind.valueOf(json.path("kind").asString(""));
    }

    private static @Nullable JournalHead replaces(JsonNode json) {
        return json.isObject() ? new JournalHead(new DeviceId(json.path("device").asString("")),
                json.path("seq").asLong(-1), json.path("hash").asString("")) : null;
    }

    private static @Nullable String text(Map<String, JsonNode> members, String name) {
        JsonNode member = members.get(name);
        return member == null ? null : member.asString("");
    }
}
