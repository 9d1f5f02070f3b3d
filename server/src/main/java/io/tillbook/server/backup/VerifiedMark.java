package io.tillbook.server.backup;

import io.tillbook.server.disk.DurableFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** A file in a backup's folder which tells that the backup was verified where it lies, and when. */
final class VerifiedMark {
    private static final String NAME = "verified";

    private VerifiedMark() {}

    static void put(Path backup, Instant now) throws IOException {
        Files.deleteIfExists(backup.resolve(NAME));
        DurableFiles.write(backup.resolve(NAME), (now + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static void remove(Path backup) throws IOException {
        Files.deleteIfExists(backup.resolve(NAME));
    }

    static boolean isOn(Path backup) {
        return Files.exists(backup.resolve(NAME));
    }
}
