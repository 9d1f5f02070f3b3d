package io.tillbook.server.payments.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacks bills, as far as they have a size that bills have. */
public final class BillBytes {
    /** Most bytes of a bill as it is sent: enough for some million rows. */
    public static final long MOST_PACKED = 64L << 20;
    private static final int MOST_UNPACKED = 512 << 20;

    private BillBytes() {}

    /**
     * What was packed by gzip.
     *
     * @throws BillMalformed when it was not
     */
    public static byte[] gunzip(byte[] packed) throws BillMalformed {
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return bounded(unpacked);
        } catch (IOException damaged) {
            throw new BillMalformed(0, "is not packed by gzip: " + damaged.getMessage());
        }
    }

    /**
     * The files of a zip archive by their names.
     *
     * @param names how these are encoded
     * @throws BillMalformed when it is none
     */
    public static Map<String, byte[]> unzip(byte[] packed, Charset names) throws BillMalformed {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(packed), names)) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                files.put(entry.getName(), bounded(archive));
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new BillMalformed(0, "is no zip archive: " + damaged.getMessage());
        }
        return files;
    }

    private static byte[] bounded(InputStream unpacked) throws IOException {
        byte[] bytes = unpacked.readNBytes(MOST_UNPACKED);
        if (unpacked.read() >= 0) {
            throw new IOException("it has more than " + MOST_UNPACKED + " bytes");
        }
        return bytes;
    }

    /**
     * The hash of some bytes in hexadecimal digits.
     *
     * @param algorithm such as {@code SHA-256}
     */
    public static String hash(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has " + algorithm, missing);
        }
    }
}
