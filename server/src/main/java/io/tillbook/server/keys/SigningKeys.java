package io.tillbook.server.keys;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The keys that bundles and codes of coupons are, were and will be signed with. The next one is told before it signs,
 * so that no till meets a key that it does not know while processes change over.
 *
 * @param current the one that signs
 * @param told all that tills are told, by their numbers
 */
public record SigningKeys(SigningKey current, List<SigningKey> told) {
    /**
     * Those that follow from the master key.
     *
     * @param current number of the one that signs
     * @param oldest number of the oldest one that tills are still told
     */
    public static SigningKeys of(MasterKey master, int current, int oldest) {
        return new SigningKeys(SigningKey.of(master, current),
                IntStream.rangeClosed(oldest, current + 1)
                        .mapToObj(number -> SigningKey.of(master, number))
                        .toList());
    }

    /** The public keys as a JSON Web Key Set (RFC 7517, RFC 8037), with what each is for. */
    public Map<String, Object> document() {
        return Map.of("keys", told.stream().map(this::document).toList());
    }

    /** One that tills are told, by its number. */
    public Optional<SigningKey> find(int number) {
        return told.stream().filter(key -> key.number() == number).findFirst();
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
