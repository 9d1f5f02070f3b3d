package io.tillbook.api.devices;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** Hashes and signatures of journals: SHA-256 (FIPS 180-4) and Ed25519 (RFC 8032). */
public final class JournalProof {
    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] SIGNED = "tillbook.journal.v1\n".getBytes(StandardCharsets.US_ASCII);
    /** A key of Ed25519 in the form of X.509 (RFC 8410) is its 32 bytes behind these. */
    private static final byte[] X509 = HEX.parseHex("302a300506032b6570032100");

    private JournalProof() {}

    /** The hash of an entry in canonical JSON: that of a leaf, {@code SHA-256(00 ‖ text)}. */
    public static String hash(String canonical) {
        MessageDigest digest = sha256();
        digest.update((byte) 0);
        return HEX.formatHex(digest.digest(canonical.getBytes(StandardCharsets.UTF_8)));
    }

    /** The hash of a body in canonical JSON. */
    public static String bodyHash(String canonical) {
        return HEX.formatHex(sha256().digest(canonical.getBytes(StandardCharsets.UTF_8)));
    }

    /** What is signed of an entry, given its hash. */
    public static byte[] signed(String hash) {
        byte[] of = HEX.parseHex(hash);
        byte[] all = new byte[SIGNED.length + of.length];
        System.arraycopy(SIGNED, 0, all, 0, SIGNED.length);
        System.arraycopy(of, 0, all, SIGNED.length, of.length);
        return all;
    }

    /** Whether a key has signed an entry. False of a key or signature that is none. */
    public static boolean verifiesEntry(String publicKey, String hash, String sig) {
        return verifies(publicKey, signed(hash), sig);
    }

    /** Whether a key has signed a text. False of a key or signature that is none. */
    public static boolean verifies(String publicKey, String text, String sig) {
        return verifies(publicKey, text.getBytes(StandardCharsets.UTF_8), sig);
    }

    private static boolean verifies(String publicKey, byte[] message, String sig) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key(publicKey));
            signature.update(message);
            return signature.verify(HEX.parseHex(sig));
        } catch (GeneralSecurityException | IllegalArgumentException none) {
            return false;
        }
    }

    private static PublicKey key(String publicKey) throws GeneralSecurityException {
        byte[] raw = HEX.parseHex(publicKey);
        byte[] encoded = new byte[X509.length + raw.length];
        System.arraycopy(X509, 0, encoded, 0, X509.length);
        System.arraycopy(raw, 0, encoded, X509.length, raw.length);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
