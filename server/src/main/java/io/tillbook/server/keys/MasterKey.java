package io.tillbook.server.keys;

import io.tillbook.server.settings.WrongSetting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key that all others are derived from: 256 random bits in a file that is kept apart from the ledger. Without it
 * nobody can sign in with a password.
 */
public final class MasterKey {
    private static final Logger LOG = LoggerFactory.getLogger(MasterKey.class);
    private static final int BYTES = 32;

    private final SecretKey key;

    private MasterKey(byte[] bits) {
        this.key = new SecretKeySpec(bits, Hmac.ALGORITHM);
    }

    /**
     * Reads the file, or makes it where there is none.
     *
     * @param made what is only there once a key was made: another key would open nothing of it
     * @throws WrongSetting when it can be read by others, is no key, or is gone
     */
    static MasterKey in(Path file, Path made) {
        try {
            if (!Files.exists(file)) {
                if (Files.exists(made)) {
                    throw new WrongSetting("tillbook.keys.master", "names a file that is not there, " + file
                            + ", without which nothing of " + made + " can be read: put it back from its backup");
                }
                make(file);
            }
            return new MasterKey(read(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the master key " + file + " cannot be read", unreadable);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] bits = new byte[BYTES];
        new SecureRandom().nextBytes(bits);
        Files.createDirectories(file.toAbsolutePath().getParent());
        PrivateFile.make(file, Base64.getEncoder().encodeToString(bits));
        LOG.warn("Made the master key {}. Back it up, apart from the ledger: nobody can sign in without it.",
                file.toAbsolutePath().normalize());
    }

    private static byte[] read(Path file) throws IOException {
        PrivateFile.check("tillbook.keys.master", file);
        byte[] bits = decoded(Files.readString(file).strip());
        if (bits.length != BYTES) {
            throw new WrongSetting("tillbook.keys.master", "must name a file with 32 bytes in Base64");
        }
        return bits;
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException malformed) {
            return new byte[0];
        }
    }

    /**
     * A key for one purpose, from which neither this one nor another follows.
     *
     * @param algorithm what it is used with, such as AES
     */
    public SecretKey derived(String purpose, String algorithm) {
        return new SecretKeySpec(new Hmac(key).of(purpose), algorithm);
    }
}
