package io.tillbook.device.journal;

import io.tillbook.api.devices.JournalProof;
import io.tillbook.device.disk.Disk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** A key that signs a journal. It is kept in a file that its owner alone can read: the seed, and the public key. */
public final class JournalKey {
    private static final HexFormat HEX = HexFormat.of();
    /** Ed25519 in the form of PKCS 8 (RFC 8410): the seed's 32 bytes stand behind these. */
    private static final byte[] PKCS8 = HEX.parseHex("302e020100300506032b657004220420");
    private static final int RAW_BYTES = 32;

    private final int number;
    private final String publicKey;
    private final PrivateKey privateKey;

    private JournalKey(int number, String publicKey, PrivateKey privateKey) {
        this.number = number;
        this.publicKey = publicKey;
        this.privateKey = privateKey;
    }

    /** Makes a key and keeps it in a folder, on disk before this answers. */
    static JournalKey make(Path folder, int number) throws IOException {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            String publicKey =
                    HEX.formatHex(Arrays.copyOfRange(encoded, encoded.length - RAW_BYTES, encoded.length));
            Path next = folder.resolve("key-" + number + ".new");
            Files.deleteIfExists(next);
            createForOwner(next);
            Disk.write(next, HEX.formatHex(seed) + "\n" + publicKey + "\n");
            Disk.rename(next, file(folder, number));
            return read(folder, number);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void createForOwner(Path file) throws IOException {
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
    }

    /**
     * The key of a number.
     *
     * @throws IOException where it is not there, or its halves do not belong together
     */
    static JournalKey read(Path folder, int number) throws IOException {
        Path file = file(folder, number);
        List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
        if (lines.size() != 2) {
            throw new IOException(file + " is no key");
        }
        JournalKey key = of(number, lines.get(0), lines.get(1));
        if (!JournalProof.verifies(key.publicKey, "own", key.sign("own".getBytes(StandardCharsets.US_ASCII)))) {
            throw new IOException(file + " is damaged");
        }
        return key;
    }

    static JournalKey of(int number, String seed, String publicKey) throws IOException {
        try {
            return new JournalKey(number, publicKey, privateKey(HEX.parseHex(seed)));
        } catch (GeneralSecurityException | IllegalArgumentException none) {
            throw new IOException("the key " + number + " of the journal cannot be read", none);
        }
    }

    private static PrivateKey privateKey(byte[] seed) throws GeneralSecurityException {
        byte[] encoded = Arrays.copyOf(PKCS8, PKCS8.length + seed.length);
        System.arraycopy(seed, 0, encoded, PKCS8.length, seed.length);
        return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    /** The signature of a text by the key that a seed of 32 bytes is. */
    public static String signWith(byte[] seed, String text) {
        try {
            return sign(privateKey(seed), text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Its number, from 1 on. */
    public int number() {
        return number;
    }

    /** Its 32 public bytes in hexadecimal digits. */
    public String publicKey() {
        return publicKey;
    }

    /** The signature of a text. */
    public String sign(String text) {
        return sign(text.getBytes(StandardCharsets.UTF_8));
    }

    String signEntry(String hash) {
        return sign(JournalProof.signed(hash));
    }

    private String sign(byte[] message) {
        return sign(privateKey, message);
    }

    private static String sign(PrivateKey by, byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(by);
            signature.update(message);
            return HEX.formatHex(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Path file(Path folder, int number) {
        return folder.resolve("key-" + number);
    }
}
