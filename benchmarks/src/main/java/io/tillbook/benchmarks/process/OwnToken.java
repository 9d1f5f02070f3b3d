package io.tillbook.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The token by which a server of the benchmarks knows them: in a file of its data directory, so that the next server on
 * that directory takes it too.
 *
 * @param file what the server reads
 * @param text what is sent
 */
record OwnToken(Path file, String text) {
    private static final int BYTES = 32;

    /** That of a data directory, made where there is none. */
    static OwnToken in(Path dataDirectory) throws IOException {
        Path file = dataDirectory.resolve("benchmark-token");
        if (!Files.exists(file)) {
            Files.createDirectories(dataDirectory);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, random());
        }
        return new OwnToken(file, Files.readString(file).strip());
    }

    private static String random() {
        byte[] bits = new byte[BYTES];
        new SecureRandom().nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
