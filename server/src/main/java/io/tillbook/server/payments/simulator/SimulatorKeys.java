package io.tillbook.server.payments.simulator;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The keys of a simulated provider and of who pays there, made anew by each process.
 *
 * @param ours what requests are signed with
 * @param providers what answers are signed with
 * @param others what nobody's answers are signed with
 */
record SimulatorKeys(KeyPair ours, KeyPair providers, KeyPair others) {
    private static final int BITS = 2048;
    private static final int COLUMNS = 64;

    static SimulatorKeys random() {
        return new SimulatorKeys(Shared.OURS, pair(), Shared.OTHERS);
    }

    /** The same for all simulators of a process, as making a key takes time. */
    private static final class Shared {
        static final KeyPair OURS = pair();
        static final KeyPair OTHERS = pair();
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has RSA", missing);
        }
    }

    /** Our private key in PEM. */
    String privatePem() {
        return pem("PRIVATE KEY", ours.getPrivate().getEncoded());
    }

    /** A public key in PEM. */
    static String publicPem(KeyPair pair) {
        return pem("PUBLIC KEY", pair.getPublic().getEncoded());
    }

    static String pem(String what, byte[] encoded) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(COLUMNS, new byte[] {'\n'}).encodeToString(encoded) + "\n-----END " + what
                + "-----\n";
    }

    @Override
    public String toString() {
        return "SimulatorKeys[hidden]";
    }
}
