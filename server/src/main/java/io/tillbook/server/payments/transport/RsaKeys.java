package io.tillbook.server.payments.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Locale;

/**
 * Keys as providers and their tools hand them out: PEM, or the Base64 of the same without its first and last line.
 * Messages of exceptions have nothing of a key.
 */
public final class RsaKeys {
    private static final int LEAST_BITS = 2048;
    private static final String OLD_FORM = "BEGIN RSA PRIVATE KEY";

    private RsaKeys() {}

    /**
     * A private key.
     *
     * @throws IllegalArgumentException when it is none, with what is wrong, readable after the name of the setting
     */
    public static PrivateKey privateKey(String text) {
        if (text.contains(OLD_FORM)) {
            throw new IllegalArgumentException(
                    "has a key in the form of PKCS #1; openssl pkcs8 -topk8 -nocrypt turns it into PKCS #8");
        }
        return checked(read(text, "a private key in the form of PKCS #8", PKCS8EncodedKeySpec::new,
                KeyFactory::generatePrivate));
    }

    /**
     * A public key, or that of a certificate.
     *
     * @throws IllegalArgumentException when it is none, with what is wrong, readable after the name of the setting
     */
    public static PublicKey publicKey(String text) {
        return text.contains("BEGIN CERTIFICATE")
                ? checked(certificate(text).getPublicKey())
                : checked(read(text, "a public key", X509EncodedKeySpec::new, KeyFactory::generatePublic));
    }

    /**
     * A certificate in PEM.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static X509Certificate certificate(String pem) {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            return (X509Certificate) factory
                    .generateCertificate(new ByteArrayInputStream(pem.strip().getBytes(US_ASCII)));
        } catch (GeneralSecurityException malformed) {
            throw new IllegalArgumentException("has no certificate in PEM", malformed);
        }
    }

    /** The serial number of a certificate as WeChat Pay writes it: hexadecimal digits in upper case. */
    public static String serial(X509Certificate certificate) {
        return certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT);
    }

    private static <K> K read(String text, String what, Form form, Making<K> making) {
        try {
            byte[] bits = Base64.getMimeDecoder().decode(text.replaceAll("-----[^-\\n]*-----", ""));
            return making.make(KeyFactory.getInstance("RSA"), form.of(bits));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            throw new IllegalArgumentException("does not have " + what + " of RSA", malformed);
        }
    }

    private static <K> K checked(K key) {
        if (key instanceof RSAKey rsa && rsa.getModulus().bitLength() >= LEAST_BITS) {
            return key;
        }
        throw new IllegalArgumentException("has a key that is not of RSA with at least " + LEAST_BITS + " bits");
    }

    /** Reads what is encoded. */
    private interface Form {
        KeySpec of(byte[] bits);
    }

    /** Makes a key of that. */
    private interface Making<K> {
        K make(KeyFactory factory, KeySpec read) throws GeneralSecurityException;
    }
}
