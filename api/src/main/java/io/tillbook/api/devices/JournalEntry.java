package io.tillbook.api.devices;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Require;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a journal, in version 1 of its form, without its body: that lies beside it, hashed, so that it can be
 * taken away and the chain still holds. An entry has no other members than these.
 *
 * @param device whose journal it is
 * @param key number of the key that signs it, from 1 on
 * @param seq its place, from 0 on without a gap
 * @param prev hash of the entry before; of the first one {@link #NO_PREDECESSOR}
 * @param kind what it tells
 * @param at when it was written by the device's clock, with offset, as it was written; of all but the first
 * @param monotonicMs milliseconds of a clock that nobody can set, since some moment of the device's; of all but the
 *     first
 * @param bodyHash SHA-256 of the body's canonical form in hexadecimal digits; of all but the first
 * @param commandId of what was done or printed
 * @param type published name of the command that was done
 * @param publicKey of the first one, and where another key begins: the key's 32 bytes in hexadecimal digits
 * @param proof where another key begins: its signature of {@link #keyMessage}
 * @param replaces of the first one: the head of the journal in whose place it begins
 */
public record JournalEntry(DeviceId device, int key, long seq, String prev, EntryKind kind, @Nullable String at,
        @Nullable Long monotonicMs, @Nullable String bodyHash, @Nullable String commandId, @Nullable String type,
        @Nullable String publicKey, @Nullable String proof, @Nullable JournalHead replaces) {
    /** The version of the form. */
    public static final int VERSION = 1;
    /** What the first entry names as the one before. */
    public static final String NO_PREDECESSOR = "0".repeat(64);

    static final int HASH_DIGITS = 64;
    static final int SIGNATURE_DIGITS = 128;
    private static final int MOST_TYPE = 100;

    /** Checks that it has the members of its kind, and no others. */
    public JournalEntry {
        Require.present("device", device);
        Require.present("kind", kind);
        Require.between("key", key, 1, Integer.MAX_VALUE);
        hexadecimal("prev", prev, HASH_DIGITS);
        boolean isFirst = kind == EntryKind.GENESIS;
        if (seq < 0 || isFirst != (seq == 0) || isFirst != prev.equals(NO_PREDECESSOR)) {
            throw new InvalidField("seq", "is 0, without an entry before, of a GENESIS and of nothing else");
        }
        only(!isFirst, "at", at);
        only(!isFirst, "monotonicMs", monotonicMs);
        only(!isFirst, "bodyHash", bodyHash);
        only(kind == EntryKind.COMMAND || kind == EntryKind.PRINTED, "commandId", commandId);
        only(kind == EntryKind.COMMAND, "type", type);
        only(isFirst || kind == EntryKind.KEY, "publicKey", publicKey);
        only(kind == EntryKind.KEY, "proof", proof);
        if (!isFirst && replaces != null) {
            throw new InvalidField("replaces", "is of a GENESIS alone");
        }
        checkForms(at, bodyHash, commandId, type, publicKey, proof);
    }

    private static void checkForms(@Nullable String at, @Nullable String bodyHash, @Nullable String commandId,
            @Nullable String type, @Nullable String publicKey, @Nullable String proof) {
        if (at != null) {
            moment(at);
        }
        if (bodyHash != null) {
            hexadecimal("bodyHash", bodyHash, HASH_DIGITS);
        }
        if (commandId != null) {
            CommandId.of(commandId);
        }
        if (type != null && (type.isEmpty() || type.length() > MOST_TYPE)) {
            throw new InvalidField("type", "must have 1 to " + MOST_TYPE + " characters");
        }
        if (publicKey != null) {
            hexadecimal("publicKey", publicKey, HASH_DIGITS);
        }
        if (proof != null) {
            hexadecimal("proof", proof, SIGNATURE_DIGITS);
        }
    }

    /** The first entry of a journal. */
    public static JournalEntry genesis(DeviceId device, String publicKey, @Nullable JournalHead replaces) {
        return new JournalEntry(device, 1, 0, NO_PREDECESSOR, EntryKind.GENESIS, null, null, null, null, null,
                publicKey, null, replaces);
    }

    /** Its members in canonical JSON. */
    public String canonical() {
        return JournalText.of(members());
    }

    /** Its members by name. */
    public Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("v", VERSION);
        members.put("device", device.value());
        members.put("key", key);
        members.put("seq", seq);
        members.put("prev", prev);
        members.put("kind", kind.name());
        put(members, "at", at);
        put(members, "monotonicMs", monotonicMs);
        put(members, "bodyHash", bodyHash);
        put(members, "commandId", commandId);
        put(members, "type", type);
        put(members, "publicKey", publicKey);
        put(members, "proof", proof);
        if (replaces != null) {
            members.put("replaces", Map.of("device", replaces.device().value(), "seq", replaces.seq(), "hash",
                    replaces.hash()));
        }
        return members;
    }

    /** The hash by which the next entry names it, in hexadecimal digits. */
    public String hash() {
        return JournalProof.hash(canonical());
    }

    /** It as the last one of a journal. */
    public JournalHead head() {
        return new JournalHead(device, seq, hash());
    }

    /** Number of the key that signs the next one. */
    public int nextKey() {
        return kind == EntryKind.KEY ? key + 1 : key;
    }

    /** When it was written, of all but the first. */
    public OffsetDateTime moment() {
        return moment(Objects.requireNonNull(at));
    }

    /** What a new key signs to prove that it is there: the place at which it begins. */
    public static String keyMessage(DeviceId device, int newKey, String prev) {
        return "tillbook.journal.key.v1\n" + device.value() + "\n" + newKey + "\n" + prev;
    }

    /** Whether another key begins here that has proven itself. */
    public boolean provesItsKey() {
        return publicKey != null && proof != null
                && JournalProof.verifies(publicKey, keyMessage(device, key + 1, prev), proof);
    }

    private static void put(Map<String, Object> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
    }

    private static void only(boolean wanted, String field, @Nullable Object value) {
        if (wanted != (value != null)) {
            throw new InvalidField(field, wanted ? "is required" : "is not of this kind");
        }
    }

    private static OffsetDateTime moment(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException malformed) {
            throw new InvalidField("at", "must be a moment with offset");
        }
    }

    static void hexadecimal(String field, @Nullable String text, int digits) {
        String present = Require.present(field, text);
        boolean isFormed = present.length() == digits;
        for (int place = 0; isFormed && place < digits; place++) {
            char digit = present.charAt(place);
            isFormed = ('0' <= digit && digit <= '9') || ('a' <= digit && digit <= 'f');
        }
        if (!isFormed) {
            throw new InvalidField(field, "must be " + digits + " lower-case hexadecimal digits");
        }
    }
}
