package io.tillbook.server.door;

import io.tillbook.api.kernel.Fingerprint;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.NavigableMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes the fingerprint of a command's body: a digest of its type, its time and each field of its payload. What differs
 * in white space, order of members or spelling of a number only has the same digest, and so has a member that is null
 * and one that is missing, since both say the same.
 */
final class Fingerprints {
    /** Enough for ids chosen by honest senders: a collision costs 2^48 bodies of one command id. */
    private static final int DIGEST_BYTES = 12;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private Fingerprints() {}

    /** The fingerprint of an envelope: {@code type}, {@code occurredAt} and {@code payload}. */
    static Fingerprint of(JsonNode type, JsonNode occurredAt, ObjectNode payload) {
        NavigableMap<String, String> digests = new TreeMap<>();
        digests.put("/type", digest(type));
        digests.put("/occurredAt", digest(occurredAt));
        payload.properties()
                .stream()
                .filter(member -> !member.getValue().isNull())
                .forEach(member -> digests.put(Pointers.child("/payload", member.getKey()),
                        digest(member.getValue())));
        return new Fingerprint(digests);
    }

    private static String digest(JsonNode value) {
        byte[] digest = sha256().digest(canonical(value).getBytes(StandardCharsets.UTF_8));
        return TEXT.encodeToString(Arrays.copyOf(digest, DIGEST_BYTES));
    }

    /** One text for all spellings of a value. */
    static String canonical(JsonNode value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    private static void write(JsonNode value, StringBuilder text) {
        switch (value.getNodeType()) {
            case OBJECT -> writeMembers(value, text);
            case ARRAY -> {
                text.append('[');
                value.forEach(element -> {
                    write(element, text);
                    text.append(',');
                });
                text.append(']');
            }
            case NUMBER -> writeNumber(value.decimalValue(), text);
            // The length keeps texts apart whatever characters they are made of.
            case STRING -> text.append('"')
                    .append(value.stringValue().length())
                    .append(':')
                    .append(value.stringValue());
            case BOOLEAN -> text.append(value.booleanValue());
            case NULL -> text.append("null");
            case BINARY, MISSING, POJO -> throw new IllegalArgumentException("not JSON: " + value.getNodeType());
        }
    }

    private static void writeMembers(JsonNode object, StringBuilder text) {
        NavigableMap<String, JsonNode> members = new TreeMap<>();
        object.forEachEntry(members::put);
        text.append('{');
        members.forEach((name, value) -> {
            if (!value.isNull()) {
                text.append(name.length()).append(':').append(name);
                write(value, text);
                text.append(',');
            }
        });
        text.append('}');
    }

    private static void writeNumber(BigDecimal number, StringBuilder text) {
        BigDecimal stripped = number.stripTrailingZeros();
        text.append(stripped.unscaledValue()).append('e').append(-(long) stripped.scale());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
