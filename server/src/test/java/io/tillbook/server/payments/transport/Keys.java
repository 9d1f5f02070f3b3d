package io.tillbook.server.payments.transport;

import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Keys of tests, and one of openssl. */
public final class Keys {
    /** A key that openssl has made; what it has signed stands in tests. */
    public static final String OF_OPENSSL = """
            -----BEGIN PUBLIC KEY-----
            MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAvs5vtnGRlon96waFs0Rw
            djnohpjNR2xkd87BDRaN7/imkqAI0Yseyrz1uOJkKul211nsHZESZXun5lOpJPcr
            yEqnNNAk472k5bd/uD9NQmogG6ns8IjstBFPx7QSv47gmhjetABWTk5U8jGTqx6X
            grvICvRZVzS1rS+HY7U84weFi21mePPyQg/lbnfZsBbNCJ1yp+KJxkEbq5FV8gdi
            rzoyKa1/6Kuurfq48aT5bE0e/34vP/63gYPSuv0k+Yatu17Gn5942FvY1UBg6TB9
            UPmkQllApX19UiCB1+1nugkMMsDiHr8o5/StmSFbX+uM7xMWG0vAxp7+RqrC8ls3
            GQIDAQAB
            -----END PUBLIC KEY-----
            """;
    public static final KeyPair OURS = random(2048);
    public static final KeyPair PROVIDERS = random(2048);
    public static final KeyPair STRANGERS = random(2048);

    private Keys() {}

    public static KeyPair random(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    public static String base64(Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }
}
