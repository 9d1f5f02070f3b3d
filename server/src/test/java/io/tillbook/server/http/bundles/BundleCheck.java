package io.tillbook.server.http.bundles;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks a bundle as a till does that has nothing but the JDK. */
final class BundleCheck {
    private static final String BEFORE = "{\"bundle\":";
    private static final Pattern SEAL = Pattern.compile(",\"hash\":\"([0-9a-f]{64})\",\"key\":\"([^\"]*)\","
            + "\"signature\":\"([^\"]*)\",\"whole\":\"([0-9a-f]{64})\"}");
    /** What stands before the 32 bytes of a public key in the form that the JDK reads. */
    private static final String FORM = "302a300506032b6570032100";

    private BundleCheck() {}

    /**
     * Whether an answer is as it was signed.
     *
     * @param keys the answer with the public keys
     */
    static boolean isGenuine(byte[] answer, String keys) {
        String text = new String(answer, StandardCharsets.UTF_8);
        int end = text.lastIndexOf(",\"hash\":");
        if (end < 0 || !text.startsWith(BEFORE)) {
            return false;
        }
        Matcher seal = SEAL.matcher(text.substring(end));
        if (!seal.matches()) {
            return false;
        }
        try {
            return seal.group(1).equals(hash(text.substring(BEFORE.length(), end)))
                    && isSigned(seal, publicKey(keys, seal.group(2)));
        } catch (GeneralSecurityException | IllegalArgumentException damaged) {
            return false;
        }
    }

    private static boolean isSigned(Matcher seal, String publicKey) throws GeneralSecurityException {
        byte[] form = HexFormat.of()
                .parseHex(FORM + HexFormat.of().formatHex(Base64.getUrlDecoder().decode(publicKey)));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(form)));
        signature.update(("tillbook-bundle-1\n" + seal.group(1) + "\n" + seal.group(4))
                .getBytes(StandardCharsets.UTF_8));
        byte[] signed = Base64.getUrlDecoder().decode(seal.group(3));
        // The last letter has bits that say nothing: only one spelling counts.
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed).equals(seal.group(3))
                && signature.verify(signed);
    }

    private static String publicKey(String keys, String id) {
        Matcher key = Pattern.compile("\"kid\":\"" + Pattern.quote(id) + "\"[^}]*\"x\":\"([^\"]*)\"").matcher(keys);
        if (!key.find()) {
            throw new IllegalArgumentException("there is no key " + id);
        }
        return key.group(1);
    }

    static String hash(String text) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "%064x".formatted(new BigInteger(1, digest));
    }
}
