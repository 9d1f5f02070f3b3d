package io.tillbook.server.backup;

import io.tillbook.command.Capabilities;
import io.tillbook.command.store.LedgerSerializer;
import io.tillbook.command.store.rocksdb.RocksLedgerStore;
import io.tillbook.server.transfer.StoppedLedger;
import java.nio.file.Path;
import java.time.Clock;

/** Makes a backup by position of a data directory, as a process of its own: a main class for tests. */
final class ByPositionBackup {
    private ByPositionBackup() {}

    /**
     * Makes one, and prints what became of it.
     *
     * @param arguments the data directory, and the folder of backups
     */
    public static void main(String[] arguments) {
        try (RocksLedgerStore store = StoppedLedger.open(Path.of(arguments[0]))) {
            BackupSource source =
                    BackupSource.of(store, store::head, new LedgerSerializer(Capabilities.all().types()));
            new BackupWriter(source, Clock.systemUTC(), "1").addTo(BackupSet.openOrMake(Path.of(arguments[1])));
            System.out.println("made");
        } catch (BackupFailed failed) {
            System.out.println("failed: " + failed.message());
        }
    }
}
