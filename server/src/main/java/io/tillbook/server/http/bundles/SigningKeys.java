package io.tillbook.server.http.bundles;

import io.tillbook.server.keys.MasterKey;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The keys that bundles are, were and will be signed with. The next one is told before it signs, so that no till meets
 * a key that it does not know while processes change over.
 *
 * @param current the one that signs
 * @param told all that tills are told, by their numbers
 */
record SigningKeys(SigningKey current, List<SigningKey> told) {
    static SigningKeys of(MasterKey master, BundlesProperties settings) {
        return new SigningKeys(SigningKey.of(master, settings.signingKey()),
                IntStream.rangeClosed(settings.oldestKey(), settings.signingKey() + 1)
                        .mapToObj(number -> SigningKey.of(master, number))
                        .toList());
    }

    /** The public keys as a JSON Web Key Set (RFC 7517, RFC 8037), with what each is for. */
    Map<String, Object> document() {
        return Map.of("keys", told.stream().map(this::document).toList());
    }

    private Map<String, Object> document(SigningKey key) {
        Map<String, Object> document = new TreeMap<>(Map.of("kty", "OKP", "crv", "Ed25519", "use", "sig"));
        document.put("kid", key.id());
        document.put("x", key.publicKey());
        document.put("state", state(key));
        return document;
    }

    private String state(SigningKey key) {
        int later = Integer.compare(key.number(), current.number());
        return later == 0 ? "CURRENT" : later > 0 ? "NEXT" : "FORMER";
    }
}
