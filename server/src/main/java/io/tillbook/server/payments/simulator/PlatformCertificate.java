package io.tillbook.server.payments.simulator;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Makes a certificate of the kind that WeChat Pay hands out, signed by itself: X.509 (RFC 5280) in the encoding of DER
 * (ITU-T X.690). The JDK reads certificates and makes none.
 */
final class PlatformCertificate {
    private static final int INTEGER = 0x02;
    private static final int BITS = 0x03;
    private static final int NULL = 0x05;
    private static final int OID = 0x06;
    private static final int UTF8 = 0x0c;
    private static final int GENERALIZED_TIME = 0x18;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int VERSION = 0xa0;
    private static final int SHORT_LENGTHS = 0x80;
    private static final byte[] SHA256_WITH_RSA = {0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 1, 1, 11};
    private static final byte[] COMMON_NAME = {0x55, 4, 3};
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'");
    private static final Duration LIFE = Duration.ofDays(5 * 365);

    private PlatformCertificate() {}

    /** One in PEM. */
    static String pem(KeyPair pair, BigInteger serial, Instant from) {
        byte[] algorithm = der(SEQUENCE, der(OID, SHA256_WITH_RSA), der(NULL));
        byte[] name = der(SEQUENCE, der(SET, der(SEQUENCE, der(OID, COMMON_NAME),
                der(UTF8, "Simulated payments".getBytes(UTF_8)))));
        byte[] life = der(SEQUENCE, time(from.minus(Duration.ofDays(1))), time(from.plus(LIFE)));
        byte[] content = der(SEQUENCE, der(VERSION, der(INTEGER, new byte[] {2})), der(INTEGER, serial.toByteArray()),
                algorithm, name, life, name, pair.getPublic().getEncoded());
        return SimulatorKeys.pem("CERTIFICATE",
                der(SEQUENCE, content, algorithm, der(BITS, new byte[1], signature(pair, content))));
    }

    private static byte[] time(Instant at) {
        return der(GENERALIZED_TIME, TIME.format(at.atOffset(ZoneOffset.UTC)).getBytes(US_ASCII));
    }

    private static byte[] signature(KeyPair pair, byte[] content) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a new key cannot sign", impossible);
        }
    }

    private static byte[] der(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(tag);
        length(content.size(), whole);
        whole.writeBytes(content.toByteArray());
        return whole.toByteArray();
    }

    private static void length(int length, ByteArrayOutputStream into) {
        if (length < SHORT_LENGTHS) {
            into.write(length);
        } else {
            byte[] bytes = BigInteger.valueOf(length).toByteArray();
            int from = bytes[0] == 0 ? 1 : 0;
            into.write(SHORT_LENGTHS | (bytes.length - from));
            into.write(bytes, from, bytes.length - from);
        }
    }
}
