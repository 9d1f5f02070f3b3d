package io.tillbook.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The token by which tests may do everything. */
public final class OwnerToken {
    /** Its text. */
    public static final String TEXT = "a-token-that-only-tests-have-0123456789";
    /** The value of the header {@code Authorization}. */
    public static final String BEARER = "Bearer " + TEXT;

    private OwnerToken() {}

    /** Writes it into a file of a folder that nobody else may read. */
    public static Path fileIn(Path folder) {
        Path file = folder.resolve("owner-token");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                Files.createFile(file,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, TEXT + "\n");
            }
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The setting by which a server takes it. */
    public static String settingIn(Path folder) {
        return "--tillbook.access.bootstrap-token-file=" + fileIn(folder);
    }
}
