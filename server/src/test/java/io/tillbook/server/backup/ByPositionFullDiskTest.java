package io.tillbook.server.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A disk of backups that is full fails a backup by position, and has the ones before as they were. */
@EnabledIf(value = "canMount", disabledReason = "no file system can be mounted here, not even in a namespace")
class ByPositionFullDiskTest {
    @TempDir private Path place;

    static boolean canMount() throws InterruptedException {
        try {
            return script("mount -t tmpfs tmpfs /mnt").start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    /** The disk is there for as long as the script runs; what is left on it is looked at from there, too. */
    @Test
    void leavesTheBackupsBefore() throws IOException {
        SmallLedger ledger = new SmallLedger(place.resolve("data"));
        ledger.register(1, 10);
        Files.createDirectory(place.resolve("disk"));
        String told = told("""
                mount -t tmpfs -o size=1m tmpfs disk
                backup data disk
                dd if=/dev/zero of=disk/filler bs=4k
                backup data disk
                rm disk/filler
                echo "left: $(ls disk | wc -l), $(ls disk/*/manifest.json | wc -l)"
                backup data disk
                cp -r disk kept
                """);
        assertThat(told).containsPattern("(?s)made.*failed: the backup in disk cannot be written: "
                + "(the disk is full|No space left on device).*left: 1, 1\\R.*made");
        try (Stream<Path> backups = Files.list(place.resolve("kept"))) {
            assertThat(backups.filter(BackupSet::isNameOfOne))
                    .hasSize(2)
                    .allSatisfy(each -> assertThat(new BackupCheck(each).run().streams()).isEqualTo(20));
        }
    }

    private String told(String work) throws IOException {
        String program = "backup() { '%s' -Xmx256m --enable-native-access=ALL-UNNAMED -cp '%s' %s \"$@\"; }\n"
                .formatted(Path.of(System.getProperty("java.home"), "bin", "java"),
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ByPositionBackup.class.getName());
        Process done = script(program + work).directory(place.toFile()).start();
        return new String(done.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static ProcessBuilder script(String text) {
        return new ProcessBuilder("unshare", "-rm", "bash", "-c", text).redirectErrorStream(true);
    }
}
