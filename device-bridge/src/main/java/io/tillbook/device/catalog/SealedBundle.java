package io.tillbook.device.catalog;

import io.tillbook.device.json.ApiJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import io.tillbook.api.pricing.language.CanonicalJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A bundle as the server has signed it.
 *
 * @param text the canonical JSON of the bundle
 * @param hash what was signed: the hash of the text that was answered, which told all or what had changed
 * @param whole the hash of the text of a whole bundle
 * @param key which key has signed it
 * @param signature the signature, in Base64 for addresses
 */
record SealedBundle(String text, String hash, String whole, String key, String signature) {
    private static final String BEFORE = "{\"bundle\":";
    private static final Pattern SEAL = Pattern.compile("\"hash\":\"([0-9a-f]{64})\",\"key\":\"([^\"]*)\","
            + "\"signature\":\"([^\"]*)\",\"whole\":\"([0-9a-f]{64})\"}");
    private static final String SEAL_BEGINS = ",\"hash\":";
    private static final String SIGNED = "tillbook-bundle-1\n";
    private static final JsonMapper CANONICAL = new JsonMapper();

    /**
     * Checks what the server has answered.
     *
     * @throws NotGenuine where it is not as it was signed
     */
    static SealedBundle answered(String answer, BundleKeys keys) throws NotGenuine {
        int end = answer.lastIndexOf(SEAL_BEGINS);
        Matcher seal = SEAL.matcher(end < 0 ? "" : answer.substring(end + 1));
        if (!answer.startsWith(BEFORE) || !seal.matches()) {
            throw new NotGenuine("it is no bundle");
        }
        SealedBundle sealed = new SealedBundle(answer.substring(BEFORE.length(), end), seal.group(1), seal.group(4),
                seal.group(2), seal.group(3));
        if (!hashOf(sealed.text).equals(sealed.hash)) {
            throw new NotGenuine("its hash is another one");
        }
        sealed.checkSignature(keys);
        return sealed;
    }

    /**
     * Checks what was kept here, where anybody may have changed it.
     *
     * @throws NotGenuine where somebody has
     */
    void check(BundleKeys keys) throws NotGenuine {
        if (!hashOf(text).equals(whole)) {
            throw new NotGenuine("it was changed on this computer");
        }
        checkSignature(keys);
    }

    private void checkSignature(BundleKeys keys) throws NotGenuine {
        keys.check(key, SIGNED + hash + "\n" + whole, signature);
    }

    /** Its members. */
    JsonNode tree() throws NotGenuine {
        try {
            return ApiJson.tree(text);
        } catch (JacksonException malformed) {
            throw new NotGenuine("it is no JSON");
        }
    }

    /** Whether it tells only what has changed since another one. */
    boolean isChange() throws NotGenuine {
        return tree().has("since");
    }

    /**
     * The whole bundle, of this one that tells what has changed and of the one before.
     *
     * @throws NotGenuine where they do not belong together
     */
    SealedBundle after(SealedBundle older) throws NotGenuine {
        ObjectNode next = (ObjectNode) tree();
        JsonNode before = older.tree();
        JsonNode since = next.remove("since");
        if (!before.path("location").equals(next.path("location"))
                || before.path("position").asLong() != since.path("position").asLong(-1)
                || !before.path("asOf").equals(since.path("asOf"))) {
            throw new NotGenuine("it tells what has changed since another bundle");
        }
        ObjectNode products = ((ObjectNode) before.path("products")).deepCopy();
        next.path("products").forEachEntry(products::set);
        next.set("products", products);
        String all = CanonicalJson.text(inOrder(next));
        if (!hashOf(all).equals(whole)) {
            throw new NotGenuine("it was not put together rightly");
        }
        return new SealedBundle(all, hash, whole, key, signature);
    }

    private static Object inOrder(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> {
                Map<String, Object> members = new TreeMap<>();
                node.forEachEntry((name, member) -> members.put(name, inOrder(member)));
                yield members;
            }
            case ARRAY -> node.valueStream().map(SealedBundle::inOrder).toList();
            case BINARY, BOOLEAN, MISSING, NULL, NUMBER, POJO, STRING -> CANONICAL.treeToValue(node, Object.class);
        };
    }

    static String hashOf(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }
}
