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
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacks bills, as far as they have a size that bills have. */
public final class BillBytes {
    /** Most bytes of a bill as it is sent: enough for some million rows. */
    public static final long MOST_PACKED = 64L << 20;
    /** Of all files of an archive together. */
    private static final long MOST_UNPACKED = 512L << 20;
    private static final int MOST_ENTRIES = 16;
    private static final int SKIPPED_AT_ONCE = 8 << 10;

    private BillBytes() {}

    /**
     * What was packed by gzip.
     *
     * @throws BillMalformed when it was not
     */
    public static byte[] gunzip(byte[] packed) throws BillMalformed {
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return bounded(unpacked, MOST_UNPACKED);
        } catch (IOException damaged) {
            throw new BillMalformed(0, "is not packed by gzip: " + damaged.getMessage());
        }
    }

    /**
     * Files of a zip archive by their names.
     *
     * @param names how these are encoded
     * @param wanted which of them; the others are skipped
     * @throws BillMalformed when it is none, or more than an archive with a bill is
     */
    public static Map<String, byte[]> unzip(byte[] packed, Charset names, Predicate<String> wanted)
            throws BillMalformed {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(packed), names)) {
            long left = MOST_UNPACKED;
            int entries = 0;
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                entries++;
                if (entries > MOST_ENTRIES) {
                    throw new IOException("it has more than " + MOST_ENTRIES + " files");
                }
                left -= wanted.test(entry.getName())
                        ? kept(files, entry.getName(), bounded(archive, left))
                        : skipped(archive, left);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new BillMalformed(0, "is no zip archive: " + damaged.getMessage());
        }
        return files;
    }

    private static long kept(Map<String, byte[]> files, String name, byte[] file) {
        files.put(name, file);
        return file.length;
    }

    /** What nobody wants has to be unpacked to find what is behind it, but not to be kept. */
    private static long skipped(InputStream unpacked, long most) throws IOException {
        byte[] some = new byte[SKIPPED_AT_ONCE];
        long skipped = 0;
        for (int read = unpacked.read(some); read >= 0; read = unpacked.read(some)) {
            skipped += read;
            if (skipped > most) {
                throw tooLarge();
            }
        }
        return skipped;
    }

    private static byte[] bounded(InputStream unpacked, long most) throws IOException {
        byte[] bytes = unpacked.readNBytes(Math.toIntExact(most));
        if (unpacked.read() >= 0) {
            throw tooLarge();
        }
        return bytes;
    }

    private static IOException tooLarge() {
        return new IOException("it has more than " + MOST_UNPACKED + " bytes");
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
