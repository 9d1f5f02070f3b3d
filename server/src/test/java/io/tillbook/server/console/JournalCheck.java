package io.tillbook.server.console;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Verifies the journal of a till as an auditor does who has nothing but its lines and the JDK. */
final class JournalCheck {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String NO_PREDECESSOR = "0".repeat(64);
    private static final byte[] SIGNED = "tillbook.journal.v1\n".getBytes(StandardCharsets.UTF_8);
    /** What stands before the 32 bytes of a public key in the form that the JDK reads. */
    private static final String FORM = "302a300506032b6570032100";

    private JournalCheck() {}

    /** The first entry that is broken; -1 where none is. */
    static int firstBroken(List<JsonNode> lines) {
        try {
            String prev = NO_PREDECESSOR;
            PublicKey key = publicKey(lines.getFirst().at("/entry/publicKey").asString());
            for (int seq = 0; seq < lines.size(); seq++) {
                JsonNode line = lines.get(seq);
                JsonNode entry = line.get("entry");
                byte[] hash = hash(entry);
                boolean isWhole = entry.get("seq").asInt() == seq && entry.get("prev").asString().equals(prev)
                        && (!line.has("body") || entry.get("bodyHash").asString().equals(bodyHash(line.get("body"))))
                        && isSigned(key, hash, line.get("sig").asString());
                if (!isWhole) {
                    return seq;
                }
                prev = HexFormat.of().formatHex(hash);
            }
            return -1;
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    private static byte[] hash(JsonNode entry) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) 0);
        return digest.digest(canonical(entry).getBytes(StandardCharsets.UTF_8));
    }

    private static String bodyHash(JsonNode body) throws GeneralSecurityException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(canonical(body).getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean isSigned(PublicKey key, byte[] hash, String sig) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(key);
        signature.update(SIGNED);
        signature.update(hash);
        return signature.verify(HexFormat.of().parseHex(sig));
    }

    private static PublicKey publicKey(String hex) throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(FORM + hex)));
    }

    /** RFC 8785, of what a till writes: its numbers are whole, or have three decimal places. */
    private static String canonical(JsonNode node) {
        if (node.isObject()) {
            TreeMap<String, JsonNode> members = new TreeMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
            return members.entrySet()
                    .stream()
                    .map(member -> JSON.writeValueAsString(member.getKey()) + ":" + canonical(member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node.isArray()) {
            return node.valueStream().map(JournalCheck::canonical).collect(Collectors.joining(",", "[", "]"));
        }
        return node.isNumber() ? node.decimalValue().stripTrailingZeros().toPlainString()
                : JSON.writeValueAsString(node);
    }
}
