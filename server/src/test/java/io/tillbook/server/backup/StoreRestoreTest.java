package io.tillbook.server.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.command.Capabilities;
import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.store.LedgerSerializer;
import io.tillbook.server.backup.BackupWriter.Made;
import io.tillbook.server.transfer.StoppedLedger;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where backups by position are put back, and those of the embedded engine into a store elsewhere. */
class StoreRestoreTest {
    private static final LedgerSerializer SERIALIZER = new LedgerSerializer(Capabilities.all().types());

    @TempDir private Path folder;
    private SmallLedger ledger;
    private BackupSet set;
    private final Instant now = Instant.parse("2026-11-22T03:30:00.125Z");

    @BeforeEach
    void ledger() {
        ledger = new SmallLedger(folder.resolve("data"));
        ledger.register(1, 20);
        set = BackupSet.openOrMake(folder.resolve("backups"));
    }

    @Test
    void arePutIntoADataDirectory() throws IOException {
        Path backup = backUp().folder();
        Path target = folder.resolve("restored");
        new Restore(target).from(backup);
        assertThat(new SmallLedger(target).history()).isEqualTo(ledger.history());
        assertThat(target.resolve("events.restoring")).doesNotExist();
        assertThatThrownBy(() -> new Restore(target).from(backup)).hasMessageContaining("is not empty: it has events");
        new SmallLedger(target).register(21, 22);
        assertThat(new SmallLedger(target).history().lastPosition()).isEqualTo(44);
    }

    @Test
    void arePutIntoAnEmptyStoreWhicheverEngineTheyAreOf() throws IOException {
        BackupSet embedded = BackupSet.openOrMake(folder.resolve("embedded"));
        for (Path backup : List.of(backUp().folder(), ledger.backUp(embedded, () -> now).folder())) {
            Path target = Files.createDirectories(folder.resolve("of-" + backup.getParent().getFileName()));
            try (LedgerStore store = open(target)) {
                restore(store, backup, false);
                assertThatThrownBy(() -> restore(store, backup, false)).isInstanceOf(BackupFailed.class)
                        .hasMessageContaining("is not empty: it has 40 events");
            }
            assertThat(new SmallLedger(target).history()).isEqualTo(ledger.history());
        }
    }

    @Test
    void goOnWhereARestoreBrokeOff() throws IOException {
        Path early = backUp().folder();
        ledger.register(21, 30);
        Path late = backUp().folder();
        try (LedgerStore store = open(Files.createDirectories(folder.resolve("target")))) {
            restore(store, early, false);
            restore(store, late, true);
            restore(store, late, true);
            assertThatThrownBy(() -> restore(store, early, true)).isInstanceOf(BackupFailed.class)
                    .hasMessageContaining("60 events that are no beginning of the backup");
        }
        assertThat(new SmallLedger(folder.resolve("target")).history()).isEqualTo(ledger.history());
    }

    @Test
    void doNotGoOnBehindAnotherLedger() throws IOException {
        Path backup = backUp().folder();
        SmallLedger other = new SmallLedger(folder.resolve("other"));
        other.register(31, 35);
        try (LedgerStore store = open(other.directory())) {
            assertThatThrownBy(() -> restore(store, backup, true)).isInstanceOf(BackupFailed.class)
                    .hasMessageContaining("10 events that are no beginning of the backup");
        }
        assertThat(other.history().lastPosition()).isEqualTo(10);
    }

    @Test
    void areComparedWithWhatTheStoreGivesBack() throws IOException {
        Path backup = backUp().folder();
        try (LedgerStore store = open(Files.createDirectories(folder.resolve("target")))) {
            assertThatThrownBy(() -> restore(forgetful(store), backup, false)).isInstanceOf(BackupFailed.class)
                    .hasMessageContaining("does not give back what was put into it");
        }
    }

    /** A store that loses the metadata of what is put into it. */
    private static LedgerStore forgetful(LedgerStore store) {
        return (LedgerStore) Proxy.newProxyInstance(LedgerStore.class.getClassLoader(),
                new Class<?>[] {LedgerStore.class}, (_, method, arguments) -> {
                    try {
                        return method.getName().equals("restore")
                                ? store.restore(withoutMetadata((List<?>) arguments[0]))
                                : method.invoke(store, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private static List<DomainEventMessage<?>> withoutMetadata(List<?> events) {
        List<DomainEventMessage<?>> without = new ArrayList<>();
        events.forEach(event -> without.add(((DomainEventMessage<?>) event).withMetaData(Map.of())));
        return without;
    }

    private Made backUp() throws IOException {
        try (LedgerStore store = open(ledger.directory())) {
            return new BackupWriter(BackupSource.of(store, store::head, SERIALIZER), () -> now, "1").addTo(set);
        }
    }

    private static LedgerStore open(Path directory) throws IOException {
        Files.createDirectories(directory.resolve("events"));
        return StoppedLedger.open(directory);
    }

    private static void restore(LedgerStore store, Path backup, boolean goesOn) {
        StoreRestore restore = new StoreRestore(store, SERIALIZER, _ -> {
        });
        restore.check(goesOn);
        restore.from(new BackupCheck(backup).run());
    }
}
