package io.tillbook.device.catalog;

import io.tillbook.api.devices.JournalProof;
import io.tillbook.device.json.ApiJson;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The public keys by which a bridge knows what is the server's: those that it was told first, and those that came later
 * beside them. A key never becomes another one.
 *
 * @param byId their 32 bytes in Base64 for addresses, by their ids
 */
record BundleKeys(Map<String, String> byId) {
    private static final HexFormat HEX = HexFormat.of();

    BundleKeys {
        byId = Map.copyOf(byId);
    }

    /**
     * The keys of a JSON Web Key Set.
     *
     * @throws NotGenuine where it is none
     */
    static BundleKeys of(String document) throws NotGenuine {
        Map<String, String> keys = new TreeMap<>();
        try {
            for (JsonNode key : ApiJson.tree(document).path("keys")) {
                keys.put(key.path("kid").asString(""), key.path("x").asString(""));
            }
        } catch (JacksonException malformed) {
            throw new NotGenuine("the keys are no JSON");
        }
        if (keys.isEmpty()) {
            throw new NotGenuine("there are no keys");
        }
        return new BundleKeys(keys);
    }

    /**
     * These and others.
     *
     * @throws NotGenuine where one of these is told otherwise
     */
    BundleKeys with(BundleKeys others) throws NotGenuine {
        Map<String, String> all = new TreeMap<>(byId);
        for (Map.Entry<String, String> other : others.byId.entrySet()) {
            String known = all.putIfAbsent(other.getKey(), other.getValue());
            if (known != null && !known.equals(other.getValue())) {
                throw new NotGenuine("the key " + other.getKey() + " is told otherwise than before");
            }
        }
        return new BundleKeys(all);
    }

    /** As a JSON Web Key Set. */
    String document() {
        ObjectNode document = (ObjectNode) ApiJson.tree("{}");
        ArrayNode keys = document.putArray("keys");
        new TreeMap<>(byId).forEach((id, x) -> keys.addObject()
                .put("crv", "Ed25519")
                .put("kid", id)
                .put("kty", "OKP")
                .put("x", x));
        return document.toString();
    }

    /** @throws NotGenuine where a key has not signed a text like this, or is not known */
    void check(String key, String text, String signature) throws NotGenuine {
        String known = byId.get(key);
        if (known == null) {
            throw new NotGenuine("the key " + key + " is not one of those that this bridge knows");
        }
        if (!isSigned(known, text, signature)) {
            throw new NotGenuine("its signature is wrong");
        }
    }

    private static boolean isSigned(String key, String text, String signature) {
        try {
            byte[] signed = Base64.getUrlDecoder().decode(signature);
            // The last letter has bits that say nothing: only one spelling counts.
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signed).equals(signature)
                    && JournalProof.verifies(HEX.formatHex(Base64.getUrlDecoder().decode(key)), text,
                            HEX.formatHex(signed));
        } catch (IllegalArgumentException damaged) {
            return false;
        }
    }
}
