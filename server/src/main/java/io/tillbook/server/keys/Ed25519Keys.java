package io.tillbook.server.keys;

import java.io.Serial;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;

/**
 * Pairs of keys to sign with that follow from the master key: all processes that have it sign alike, and none is
 * stored.
 */
public final class Ed25519Keys {
    private static final String ALGORITHM = "Ed25519";

    private Ed25519Keys() {}

    /**
     * The pair of one purpose.
     *
     * @param purpose no other key may follow from it
     */
    public static KeyPair derived(MasterKey master, String purpose) {
        return of(master.derived(purpose, ALGORITHM).getEncoded());
    }

    /**
     * The pair of a private key.
     *
     * @param seed its 32 bytes, as RFC 8032 has them
     */
    static KeyPair of(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no Ed25519", missing);
        }
    }

    /** Gives a generator its private key: nothing else of Java tells the public key that belongs to one. */
    private static final class Fixed extends SecureRandom {
        @Serial private static final long serialVersionUID = 1L;

        private final byte[] bits;

        Fixed(byte[] bits) {
            this.bits = bits.clone();
        }

        @Override
        public void nextBytes(byte[] into) {
            if (into.length != bits.length) {
                throw new IllegalStateException("a private key of " + into.length + " bytes is asked for");
            }
            System.arraycopy(bits, 0, into, 0, into.length);
        }
    }
}
