package io.tillbook.server.backup;

import io.tillbook.api.kernel.Sku;
import io.tillbook.command.Capabilities;
import io.tillbook.command.store.LedgerSerializer;
import io.tillbook.command.store.history.HistorySummary;
import io.tillbook.command.store.rocksdb.RocksEventStorageEngine;
import io.tillbook.command.store.rocksdb.audit.HistoryAudit;
import io.tillbook.command.store.rocksdb.files.RocksStoreOptions;
import io.tillbook.server.backup.BackupWriter.Made;
import io.tillbook.server.disk.DurableFiles;
import io.tillbook.server.testing.DiskLedger;
import io.tillbook.server.transfer.imports.csv.JourneyDocuments;
import io.tillbook.server.transfer.imports.csv.OutgoingCommand;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A ledger to be backed up.
 *
 * @param directory its data directory
 */
public record SmallLedger(Path directory) {
    /** Registers products, each with two events. */
    public void register(int first, int last) {
        try (DiskLedger ledger = new DiskLedger(events())) {
            IntStream.rangeClosed(first, last).forEach(number -> {
                OutgoingCommand command = JourneyDocuments.unknownProduct(new Sku(Integer.toString(number)));
                ledger.send(command.commandId(), command.occurredAt(), command.payload());
            });
        }
    }

    /** Makes a backup. */
    public Made backUp(BackupSet set, InstantSource clock) {
        try (RocksEventStorageEngine engine = RocksEventStorageEngine.builder(RocksStoreOptions.in(events()))
                .serializer(new LedgerSerializer(Capabilities.all().types()))
                .build()) {
            return new BackupWriter(BackupSource.in(directory, engine::checkpoint),
                    new PictureCopies(directory.resolve("pictures")), clock, "1").addTo(set);
        }
    }

    /** All of its history. */
    public HistorySummary history() {
        return HistoryAudit.whole(events()).history();
    }

    /** Where its events are. */
    public Path events() {
        return directory.resolve("events");
    }

    /** The largest table of a backup. */
    public static Path table(Path backup) throws IOException {
        return DurableFiles.in(backup.resolve("events"))
                .stream()
                .filter(file -> file.toString().endsWith(".sst"))
                .max(Comparator.comparingLong(file -> file.toFile().length()))
                .orElseThrow();
    }

    /** Changes one bit in the middle of a file. */
    public static void flipABit(Path file) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
            content.seek(content.length() / 2);
            int value = content.read();
            content.seek(content.length() / 2);
            content.write(value ^ 1);
        }
    }
}
