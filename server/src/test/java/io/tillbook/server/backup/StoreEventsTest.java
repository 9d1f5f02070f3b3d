package io.tillbook.server.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.command.Capabilities;
import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.store.LedgerSerializer;
import io.tillbook.command.store.StoreUnavailable;
import io.tillbook.server.backup.BackupWriter.Made;
import io.tillbook.server.transfer.StoppedLedger;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups by position, of a store that nothing else is known of than what every store promises. */
class StoreEventsTest {
    private static final LedgerSerializer SERIALIZER = new LedgerSerializer(Capabilities.all().types());
    /** Some events. */
    private static final long SEGMENT_BYTES = 4_000;

    @TempDir private Path folder;
    private SmallLedger ledger;
    private BackupSet set;
    private Instant now = Instant.parse("2026-11-22T03:30:00.125Z");

    @BeforeEach
    void ledger() {
        ledger = new SmallLedger(folder.resolve("data"));
        ledger.register(1, 20);
        set = BackupSet.openOrMake(folder.resolve("backups"));
    }

    /** So that a backup of one engine can be compared with one of the other. */
    @Test
    void haveTheSameFiguresAsThoseOfTheEmbeddedEngine() {
        Made made = backUp();
        assertThat(made.manifest().engine()).isEqualTo("axon-server");
        assertThat(made.manifest().history()).isEqualTo(BackedUpHistory.of(ledger.history()));
        assertThat(made.manifest().history())
                .isEqualTo(ledger.backUp(BackupSet.openOrMake(folder.resolve("embedded")), () -> now)
                        .manifest()
                        .history());
        assertThat(new BackupCheck(made.folder()).run().streams()).isEqualTo(40);
        assertThat(made.manifest().files()).hasSizeGreaterThan(3)
                .extracting(BackedUpFile::path)
                .isSorted()
                .allMatch(path -> path.matches("events/\\d{19}-\\d{19}\\.segment"));
        assertThat(made.manifest().copiedBytes()).isEqualTo(made.manifest().bytes());
    }

    @Test
    void ofNothingHaveNothing() throws IOException {
        Path none = Files.createDirectories(folder.resolve("none/events"));
        ledger = new SmallLedger(none.resolve(".."));
        Made made = backUp();
        assertThat(made.manifest().files()).isEmpty();
        assertThat(new BackupCheck(made.folder()).run().streams()).isZero();
        ledger.register(1, 2);
        assertThat(backUp().manifest().history().events()).isEqualTo(4);
    }

    @Test
    void readOnlyWhatHasComeSince() throws IOException {
        Made first = backUp();
        List<BackedUpFile> full = full(first);
        ledger.register(21, 30);
        Made second = backUp();
        for (BackedUpFile segment : full) {
            assertThat(second.manifest().file(segment.path())).contains(segment);
            assertThat(Files.isSameFile(first.folder().resolve(segment.path()),
                    second.folder().resolve(segment.path()))).isTrue();
        }
        assertThat(second.manifest().copiedBytes())
                .isEqualTo(second.manifest().bytes() - full.stream().mapToLong(BackedUpFile::bytes).sum());
        assertThat(second.manifest().history()).isEqualTo(BackedUpHistory.of(ledger.history()));
        assertThat(new BackupCheck(second.folder()).run().streams()).isEqualTo(60);
        assertThat(new BackupCheck(first.folder()).run().streams()).isEqualTo(40);
    }

    /** Not even the small segment at the end, as long as nothing comes behind it. */
    @Test
    void copyNothingWhereNothingHasCome() {
        Made first = backUp();
        Made second = backUp();
        assertThat(second.manifest().copiedBytes()).isZero();
        assertThat(second.manifest().files()).isEqualTo(first.manifest().files());
    }

    @Test
    void outliveTheOnesBefore() throws IOException {
        backUp();
        ledger.register(21, 30);
        Made second = backUp();
        set.prune(1);
        assertThat(set.finished()).containsExactly(second.folder());
        assertThat(new BackupCheck(second.folder()).run().streams()).isEqualTo(60);
    }

    @Test
    void takeNothingOverThatWasDamaged() throws IOException {
        for (int index : List.of(0, 2, -1)) {
            Made before = backUp();
            List<BackedUpFile> files = before.manifest().files();
            Path damaged = before.folder().resolve(files.get(index < 0 ? files.size() - 1 : index).path());
            Path own = folder.resolve("own");
            Files.copy(damaged, own);
            SmallLedger.flipABit(own);
            Files.delete(damaged);
            Files.move(own, damaged);
            ledger.register(40 + index, 40 + index);
            Made made = backUp();
            assertThat(new BackupCheck(made.folder()).run().manifest().history())
                    .isEqualTo(BackedUpHistory.of(ledger.history()));
            assertThat(made.manifest().copiedBytes()).isEqualTo(made.manifest().bytes());
            assertThatThrownBy(() -> new BackupCheck(before.folder()).run()).isInstanceOf(BackupDamaged.class);
        }
    }

    @Test
    void takeNothingOverThatIsMissing() throws IOException {
        Made first = backUp();
        Files.delete(first.folder().resolve(first.manifest().files().getFirst().path()));
        assertThat(new BackupCheck(backUp().folder()).run().streams()).isEqualTo(40);
    }

    /** The store was put back as it was at a backup, and has gone another way since. */
    @Test
    void beginAnewWhereTheStoreHasGoneAnotherWay() {
        Path early = backUp().folder();
        ledger.register(21, 25);
        backUp();
        ledger = new SmallLedger(folder.resolve("again"));
        new Restore(ledger.directory()).from(early);
        ledger.register(31, 40);
        Made made = backUp();
        assertThat(made.manifest().history()).isEqualTo(BackedUpHistory.of(ledger.history()));
        assertThat(new BackupCheck(made.folder()).run().streams()).isEqualTo(60);
    }

    @Test
    void beginAnewWhereTheStoreHasLostSomething() {
        Path early = backUp().folder();
        ledger.register(21, 25);
        backUp();
        ledger = new SmallLedger(folder.resolve("again"));
        new Restore(ledger.directory()).from(early);
        assertThat(backUp().manifest().history().events()).isEqualTo(40);
    }

    @Test
    void areNotMixedWithThoseOfAnotherLedger() throws IOException {
        Made first = backUp();
        ledger = new SmallLedger(folder.resolve("other"));
        ledger.register(21, 40);
        assertThatThrownBy(this::backUp).isInstanceOf(BackupFailed.class)
                .hasMessageContaining("holds backups of another ledger");
        expectOnly(first);
    }

    /** As after a history was moved from one engine to the other. */
    @Test
    void areMadeAmongThoseOfTheOtherEngine() {
        Made embedded = ledger.backUp(set, () -> now);
        ledger.register(21, 22);
        Made made = backUp();
        assertThat(new BackupCheck(made.folder()).run().streams()).isEqualTo(44);
        ledger.register(23, 24);
        Made back = ledger.backUp(set, () -> now);
        assertThat(new BackupCheck(back.folder()).run().streams()).isEqualTo(48);
        assertThat(new BackupCheck(embedded.folder()).run().streams()).isEqualTo(40);
    }

    @Test
    void leaveNothingBehindWhenTheStoreGoesAwayInTheMiddle() throws IOException {
        Made first = backUp();
        ledger.register(21, 40);
        try (LedgerStore store = open(ledger.directory())) {
            LedgerStore breaking = breakingBehind(store, 60);
            assertThatThrownBy(() -> backUp(breaking)).isInstanceOf(BackupFailed.class)
                    .hasMessageContaining("the ledger cannot be backed up")
                    .hasMessageContaining("it went away");
        }
        expectOnly(first);
        assertThat(backUp().manifest().history()).isEqualTo(BackedUpHistory.of(ledger.history()));
    }

    /** What another process was answered is to be in the backup: one without it is none. */
    @Test
    void areNoneWhereTheirLastEventsDoNotCome() throws IOException {
        Made first = backUp();
        try (LedgerStore store = open(ledger.directory())) {
            LedgerStore late = seen(store, (method, answer) -> method.equals("awaitBeyond") ? false : answer.call());
            StoreEvents source = new StoreEvents(late, () -> store.head() + 1, SERIALIZER, SEGMENT_BYTES);
            assertThatThrownBy(() -> new BackupWriter(source, () -> now, "1").addTo(set))
                    .isInstanceOf(BackupFailed.class)
                    .hasMessageContaining("its events up to 41 do not come");
        }
        expectOnly(first);
    }

    /** What a killed process leaves has no manifest. */
    @Test
    void removeWhatAKilledOneHasLeft() throws IOException {
        Made first = backUp();
        Path left = Files.createDirectories(set.begin(now).resolve("events"));
        Files.copy(first.folder().resolve(first.manifest().files().getFirst().path()), left.resolve("x.part"));
        assertThat(BackupSet.choose(set.folder())).isEqualTo(first.folder());
        Made second = backUp();
        assertThat(left.resolve("x.part")).doesNotExist();
        assertThat(set.finished()).containsExactly(second.folder(), first.folder());
    }

    private Made backUp() {
        try (LedgerStore store = open(ledger.directory())) {
            return backUp(store);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Made backUp(LedgerStore store) {
        Made made = new BackupWriter(new StoreEvents(store, store::head, SERIALIZER, SEGMENT_BYTES), () -> now, "1")
                .addTo(set);
        now = now.plus(Duration.ofMillis(10));
        return made;
    }

    private static LedgerStore open(Path directory) throws IOException {
        Files.createDirectories(directory.resolve("events"));
        return StoppedLedger.open(directory);
    }

    /** Segments that never change any more. */
    private static List<BackedUpFile> full(Made made) {
        List<BackedUpFile> full =
                made.manifest().files().stream().filter(file -> file.bytes() >= SEGMENT_BYTES).toList();
        assertThat(full).isNotEmpty();
        return full;
    }

    private void expectOnly(Made made) throws IOException {
        try (Stream<Path> files = Files.list(set.folder())) {
            assertThat(files.filter(BackupSet::isNameOfOne)).containsExactly(made.folder());
        }
        new BackupCheck(made.folder()).run();
    }

    /** A store that is away once somebody has read beyond a position. */
    private static LedgerStore breakingBehind(LedgerStore store, long position) {
        return seen(store, (method, answer) -> method.equals("from")
                ? ((Stream<?>) answer.call()).peek(event -> breakBehind(position, event))
                : answer.call());
    }

    /** What is seen of a store that is asked something. */
    @FunctionalInterface
    private interface View {
        Object of(String method, Callable<Object> answer) throws Exception;
    }

    private static LedgerStore seen(LedgerStore store, View view) {
        return (LedgerStore) Proxy.newProxyInstance(LedgerStore.class.getClassLoader(),
                new Class<?>[] {LedgerStore.class}, (_, method, arguments) -> {
                    try {
                        return view.of(method.getName(), () -> method.invoke(store, arguments));
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private static void breakBehind(long position, Object event) {
        if (((TrackedEventMessage<?>) event).trackingToken().position().orElseThrow() > position) {
            throw new StoreUnavailable("it went away", null);
        }
    }
}
