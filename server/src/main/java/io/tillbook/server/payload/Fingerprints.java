package io.tillbook.server.payload;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.command.store.LedgerJson;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes the fingerprint of a command's body: a digest of its type, its time and each field of its payload. What differs
 * in white space, order of members or spelling of a number only has the same digest, and so has a member that is null
 * and one that is missing, since both say the same.
 */
public final class Fingerprints {
    /** Enough for ids chosen by honest senders: a collision costs 2^48 bodies of one command id. */
    private static final int DIGEST_BYTES = 12;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final MessageDigest sha256 = sha256();
    private final byte[] digest = new byte[sha256.getDigestLength()];
    private final StringBuilder text = new StringBuilder();

    private Fingerprints() {}

    /** The fingerprint of an envelope: {@code type}, {@code occurredAt} and {@code payload}. */
    public static Fingerprint of(JsonNode type, JsonNode occurredAt, ObjectNode payload) {
        Fingerprints taking = new Fingerprints();
        NavigableMap<String, String> digests = new TreeMap<>();
        digests.put("/type", taking.digest(type));
        digests.put("/occurredAt", taking.digest(occurredAt));
        for (Map.Entry<String, JsonNode> member : payload.properties()) {
            if (!member.getValue().isNull()) {
                digests.put(Pointers.child("/payload", member.getKey()), taking.digest(member.getValue()));
            }
        }
        return new Fingerprint(digests);
    }

    /** The fingerprint that a command has when it is sent as JSON. */
    public static Fingerprint of(String type, OffsetDateTime occurredAt, Command command) {
        JsonMapper json = LedgerJson.commands();
        Fingerprint whole = of(json.valueToTree(type), json.valueToTree(occurredAt), json.valueToTree(command));
        return whole.without(Confidential.pointers(command.getClass()));
    }

    private String digest(JsonNode value) {
        text.setLength(0);
        CanonicalText.write(value, text);
        sha256.update(text.toString().getBytes(StandardCharsets.UTF_8));
        try {
            sha256.digest(digest, 0, digest.length);
        } catch (DigestException impossible) {
            throw new IllegalStateException("the array is as long as the digest", impossible);
        }
        return TEXT.encodeToString(Arrays.copyOf(digest, DIGEST_BYTES));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
