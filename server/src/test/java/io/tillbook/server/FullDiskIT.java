package io.tillbook.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.backup.SmallLedger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A disk of backups that is full fails the backup, says so, and has the ones before as they were. */
@EnabledIf(value = "canMount", disabledReason = "no file system can be mounted here, not even in a namespace")
class FullDiskIT {
    @TempDir private Path place;

    static boolean canMount() throws InterruptedException {
        try {
            return script("mount -t tmpfs tmpfs /mnt").start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    /** The disk is there for as long as the script runs, and is seen by nobody else. */
    @Test
    void leavesTheBackupsBefore() throws IOException {
        new SmallLedger(place.resolve("data")).register(1, 10);
        Files.createDirectory(place.resolve("disk"));
        String told = told("""
                mount -t tmpfs -o size=1m tmpfs disk
                tillbook backup --data-dir data --to disk; echo "first: $?"
                dd if=/dev/zero of=disk/filler bs=4k
                tillbook backup --data-dir data --to disk; echo "second: $?"
                rm disk/filler
                echo "left: $(ls disk | wc -l)"
                tillbook verify --from disk; echo "verified: $?"
                """);
        assertThat(told).contains("first: 0", "second: 3", "left: 1", "verified: 0")
                .containsPattern("the backup in disk cannot be written: (the disk is full|No space left on device)")
                .contains("verified   20 events");
        assertThat(place.resolve("data/checkpoint")).doesNotExist();
    }

    private String told(String work) throws IOException {
        String program = "tillbook() { '%s' -jar '%s' \"$@\"; }\n".formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                Path.of(System.getProperty("tillbook.jar")).toAbsolutePath());
        Process done = script(program + work).directory(place.toFile()).start();
        return new String(done.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static ProcessBuilder script(String text) {
        return new ProcessBuilder("unshare", "-rm", "bash", "-c", text).redirectErrorStream(true);
    }
}
