package io.tillbook.server.backup;

import static io.tillbook.server.backup.SmallLedger.flipABit;
import static io.tillbook.server.backup.SmallLedger.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.command.Capabilities;
import io.tillbook.server.backup.BackupWriter.Made;
import io.tillbook.server.disk.Sha256;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class BackupTest {
    private static final Instant START = Instant.parse("2026-11-22T03:30:00.125Z");

    @TempDir private Path folder;
    private SmallLedger ledger;
    private BackupSet set;
    private Instant now = START;

    @BeforeEach
    void ledger() {
        ledger = new SmallLedger(folder.resolve("data"));
        ledger.register(1, 20);
        set = BackupSet.openOrMake(folder.resolve("backups"));
    }

    @Test
    void hasAManifestThatTellsWhatIsInIt() throws IOException {
        Made made = backUp();
        assertThat(made.folder()).isEqualTo(set.folder().resolve("2026-11-22T033000.125Z"));
        Manifest manifest = Manifest.read(made.folder());
        assertThat(manifest).isEqualTo(made.manifest());
        assertThat(manifest.startedAt()).isEqualTo(START);
        assertThat(manifest.history()).isEqualTo(BackedUpHistory.of(ledger.history()));
        assertThat(manifest.history().firstPosition()).isEqualTo(1);
        assertThat(manifest.history().events()).isEqualTo(40);
        assertThat(manifest.files()).extracting(BackedUpFile::path).contains("events/CURRENT").isSorted();
        assertThat(new BackupCheck(made.folder()).run()).isEqualTo(
                new BackupCheck.Sound(made.folder(), manifest, 40));
        assertThat(ledger.directory().resolve("checkpoint")).doesNotExist();
    }

    /** Everything about persons is sealed in events; what opens it lies elsewhere and stays there. */
    @Test
    void hasNoKeys() throws IOException {
        Path keys = Files.createDirectories(ledger.directory().resolve("keys"));
        Files.writeString(keys.resolve("master"), "secret");
        Made made = backUp();
        assertThat(made.manifest().files()).allMatch(file -> file.path().startsWith("events/"));
        try (Stream<Path> files = Files.walk(made.folder())) {
            assertThat(files.map(file -> file.getFileName().toString())).doesNotContain("keys", "master", "subjects");
        }
    }

    @Test
    void copiesNoFileThatAnEarlierOneHas() throws IOException {
        Made first = backUp();
        ledger.register(21, 25);
        Made second = backUp();
        Path table = table(first.folder());
        Path again = second.folder().resolve("events").resolve(table.getFileName());
        assertThat(Files.isSameFile(table, again)).isTrue();
        assertThat(second.manifest().copiedBytes()).isLessThan(second.manifest().bytes());
        assertThat(new BackupCheck(second.folder()).run().manifest().history().events()).isEqualTo(50);
        assertThat(new BackupCheck(first.folder()).run().manifest().history().events()).isEqualTo(40);
    }

    /** Whatever the operator does to one backup, another one is not to suffer from a disk that damaged it. */
    @Test
    void takesNothingOverThatWasDamaged() throws IOException {
        Made first = backUp();
        Path table = table(first.folder());
        Path own = folder.resolve("own");
        Files.copy(table, own);
        flipABit(own);
        Files.delete(table);
        Files.move(own, table);
        Made second = backUp();
        assertThat(new BackupCheck(second.folder()).run().manifest().history().events()).isEqualTo(40);
        assertThatThrownBy(() -> new BackupCheck(first.folder()).run()).isInstanceOf(BackupDamaged.class);
    }

    @Test
    void namesAFileWithAFlippedBit() throws IOException {
        Path backup = backUp().folder();
        Path table = table(backup);
        flipABit(table);
        expectDamage(backup, "events/" + table.getFileName() + " has another content");
    }

    @Test
    void namesAllFilesThatAreMissingCutOffOrForeign() throws IOException {
        Path backup = backUp().folder();
        Path table = table(backup);
        long size = Files.size(table);
        try (RandomAccessFile content = new RandomAccessFile(table.toFile(), "rw")) {
            content.setLength(size - 1);
        }
        Files.delete(backup.resolve("events/CURRENT"));
        Files.writeString(backup.resolve("events/000099.sst"), "");
        expectDamage(backup, "events/CURRENT is missing",
                "events/%s has %d bytes instead of %d".formatted(table.getFileName(), size - 1, size),
                "events/000099.sst is not of this backup");
    }

    @Test
    void isNoneWithoutItsManifest() throws IOException {
        Path backup = backUp().folder();
        Files.delete(backup.resolve("manifest.json"));
        expectDamage(backup, "manifest.json is missing: the backup was not finished");
        assertThatThrownBy(() -> BackupSet.choose(set.folder())).hasMessageContaining("holds no finished backup");
        Made next = backUp();
        assertThat(set.finished()).containsExactly(next.folder());
        assertThat(backup).doesNotExist();
    }

    @Test
    void isNoneWithHalfAManifest() throws IOException {
        Path backup = backUp().folder();
        Path manifest = backup.resolve("manifest.json");
        byte[] whole = Files.readAllBytes(manifest);
        Files.writeString(manifest, new String(whole, 0, whole.length / 2, StandardCharsets.UTF_8));
        expectDamage(backup, "manifest.json is cut off or no manifest");
        Files.writeString(manifest, "{}");
        expectDamage(backup, "manifest.json is cut off or no manifest");
    }

    @Test
    void findsAManifestThatSomebodyChanged() throws IOException {
        Path backup = backUp().folder();
        change(backup, manifest -> manifest.withObject("/history").put("events", 41));
        expectDamage(backup, "its root hash does not match");
    }

    /** Damage that was there before the files were hashed: only reading the events can find it. */
    @Test
    void namesTheEventThatWasDamagedBefore() throws IOException {
        Path backup = backUp().folder();
        Path table = table(backup);
        flipABit(table);
        Manifest written = Manifest.read(backup);
        List<BackedUpFile> files = written.files()
                .stream()
                .map(file -> file.path().endsWith(table.getFileName().toString())
                        ? new BackedUpFile(file.path(), file.bytes(), hash(table))
                        : file)
                .toList();
        write(backup, written.history(), files);
        assertThatThrownBy(() -> new BackupCheck(backup).run()).isInstanceOf(BackupDamaged.class)
                .hasMessageMatching(".*The stored event at position \\d+ .*checksum.*");
    }

    @Test
    void comparesTheEventsWithTheManifest() throws IOException {
        Path backup = backUp().folder();
        Manifest written = Manifest.read(backup);
        BackedUpHistory more = BackedUpHistory.of(ledger.history());
        write(backup, new BackedUpHistory(1, 41, 41, more.firstEvent(), more.lastEvent(), more.lastRecordedAt(),
                more.digest()), written.files());
        expectDamage(backup, "it has 40 events", "the manifest says 41 events");
    }

    @Test
    void namesNoFileElsewhere() throws IOException {
        Path backup = backUp().folder();
        Manifest written = Manifest.read(backup);
        write(backup, written.history(), List.of(new BackedUpFile("../data/keys/master", 1, "x")));
        expectDamage(backup, "manifest.json names a file that no backup has");
    }

    @Test
    void isNotMixedWithThoseOfAnotherLedger() {
        backUp();
        ledger = new SmallLedger(folder.resolve("other"));
        ledger.register(21, 40);
        assertThatThrownBy(this::backUp).isInstanceOf(BackupFailed.class)
                .hasMessageContaining("holds backups of another ledger");
        assertThat(set.finished()).hasSize(1);
    }

    @Test
    void isNotMadeAmongFilesOfOthers() throws IOException {
        Path desk = Files.createDirectories(folder.resolve("desk"));
        Files.createDirectories(desk.resolve("lost+found"));
        Files.writeString(desk.resolve(".hidden"), "");
        BackupSet.openOrMake(desk);
        Path letters = Files.createDirectories(folder.resolve("letters"));
        Files.writeString(letters.resolve("letter.txt"), "");
        assertThatThrownBy(() -> BackupSet.openOrMake(letters)).isInstanceOf(BackupFailed.class)
                .hasMessageContaining(letters + " is not empty and holds no backups");
        assertThatThrownBy(() -> BackupSet.openOrMake(letters.resolve("letter.txt"))).isInstanceOf(BackupFailed.class)
                .hasMessageContaining("cannot be written");
        assertThatThrownBy(() -> BackupSet.choose(letters)).hasMessageContaining("is no backup and holds none");
    }

    @Test
    void isMadeByOneAtATime() throws IOException {
        try (BackupSet.Lock first = set.lock()) {
            assertThat(first.channel().isOpen()).isTrue();
            assertThatThrownBy(this::backUp).isInstanceOf(BackupFailed.class)
                    .hasMessageContaining("another backup is being written");
        }
        backUp();
    }

    @Test
    void comesAfterTheOthersWhateverTheClockSays() {
        Made first = backUp();
        now = START.minusSeconds(60);
        Made second = backUp();
        assertThat(second.folder()).isGreaterThan(first.folder());
        assertThat(set.finished()).containsExactly(second.folder(), first.folder());
    }

    @Test
    void oldOnesGoButNeverTheLastThatWasVerified() {
        Path oldest = backUp().folder();
        Path verified = backUp().folder();
        new BackupCheck(verified).runAndMark(now);
        Path third = backUp().folder();
        Path fourth = backUp().folder();
        assertThat(set.prune(1)).containsExactlyInAnyOrder(oldest, third);
        assertThat(set.finished()).containsExactly(fourth, verified);
        new BackupCheck(fourth).runAndMark(now);
        assertThat(set.prune(1)).containsExactly(verified);
        assertThat(new BackupCheck(fourth).run().manifest().history().events()).isEqualTo(40);
    }

    @Test
    void isPutIntoANewDirectoryOnly() throws IOException {
        Path backup = backUp().folder();
        Path target = folder.resolve("restored");
        Files.createDirectories(target.resolve("keys"));
        Files.createDirectories(target.resolve("events.restoring/left"));
        new Restore(target).from(backup);
        assertThat(new SmallLedger(target).history()).isEqualTo(ledger.history());
        assertThat(target.resolve("events.restoring")).doesNotExist();
        assertThat(Files.isSameFile(table(backup), target.resolve("events").resolve(table(backup).getFileName())))
                .isFalse();
        assertThatThrownBy(() -> new Restore(target).from(backup)).isInstanceOf(BackupFailed.class)
                .hasMessageContaining(target + " is not empty: it has events");
    }

    @Test
    void isNotPutBackWhenItIsDamaged() throws IOException {
        Path backup = backUp().folder();
        flipABit(table(backup));
        Path target = folder.resolve("restored");
        assertThatThrownBy(() -> new Restore(target).from(backup)).isInstanceOf(BackupDamaged.class);
        assertThat(target).doesNotExist();
    }

    private Made backUp() {
        Made made = ledger.backUp(set, () -> now);
        now = now.plus(Duration.ofMillis(10));
        return made;
    }

    private static void expectDamage(Path backup, String... findings) {
        assertThatThrownBy(() -> new BackupCheck(backup).run()).isInstanceOf(BackupDamaged.class)
                .hasMessageContainingAll(findings);
    }

    private static void write(Path backup, BackedUpHistory history, List<BackedUpFile> files) throws IOException {
        Manifest.of(BackupEngine.EMBEDDED, "1", START, 0, new BackupContents(history.summary(), files, 0))
                .write(backup);
    }

    private static String hash(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static void change(Path backup, Consumer<ObjectNode> change) throws IOException {
        Path file = backup.resolve("manifest.json");
        ObjectNode manifest = (ObjectNode) Capabilities.all().types().json().readTree(Files.readAllBytes(file));
        change.accept(manifest);
        Files.writeString(file, manifest.toString());
    }
}
