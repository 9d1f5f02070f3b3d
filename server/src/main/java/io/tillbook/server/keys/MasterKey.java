package io.tillbook.server.keys;

import io.tillbook.server.settings.WrongSetting;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that all others are derived from: 256 random bits that are kept apart from the ledger. Without it nobody can
 * sign in with a password.
 */
public final class MasterKey {
    /** How long it is. */
    static final int BYTES = 32;

    private final SecretKey key;

    private MasterKey(byte[] bits) {
        this.key = new SecretKeySpec(bits, Hmac.ALGORITHM);
    }

    /**
     * The key of a source.
     *
     * @param isNew see {@link MasterKeySource#key}
     * @throws WrongSetting when it is no key
     */
    static MasterKey of(MasterKeySource source, boolean isNew) {
        byte[] bits = source.key(isNew);
        if (bits.length != BYTES) {
            throw new WrongSetting("tillbook.keys." + (source instanceof KeyFile ? "master" : "source"),
                    "must name a master key of 32 bytes, in a file as Base64");
        }
        return new MasterKey(bits);
    }

    /** The key that wraps the keys of persons. */
    SecretKey wrapping() {
        return derived("keys of persons", "AES");
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
