package io.tillbook.server.backup;

import io.tillbook.command.store.history.HistorySummary;
import io.tillbook.command.store.rocksdb.audit.HistoryAudit;
import io.tillbook.server.disk.DurableFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The files of a store in a data directory, set aside while it goes on. */
final class StoreFiles extends BackupSource {
    private final Consumer<Path> checkpoint;
    private final Path aside;

    /**
     * @param checkpoint sets the files aside in a folder that is not there yet
     * @param aside that folder, on the file system of the store
     */
    StoreFiles(Consumer<Path> checkpoint, Path aside) {
        this.checkpoint = checkpoint;
        this.aside = aside;
    }

    /** Where files of a data directory are set aside. */
    static Path aside(Path dataDirectory) {
        return dataDirectory.resolve("checkpoint");
    }

    @Override
    BackupEngine engine() {
        return BackupEngine.EMBEDDED;
    }

    @Override
    BackupContents write(Path events, Optional<EarlierBackup> earlier) throws IOException {
        release();
        checkpoint.accept(aside);
        HistorySummary before = earlier.map(EarlierBackup::history).orElse(HistorySummary.EMPTY);
        HistorySummary history = HistoryAudit.summary(aside, before);
        earlier.ifPresent(each -> each.checkSame(history.ledger()));
        FileTransfer transfer = new FileTransfer(aside, events);
        List<BackedUpFile> files = new ArrayList<>();
        for (Path file : DurableFiles.in(aside)) {
            String path = BackupWriter.EVENTS + "/" + file.getFileName();
            Optional<BackedUpFile> known = earlier.flatMap(each -> each.manifest().file(path));
            files.add(known.isPresent()
                    ? transfer.takeOver(known.get(), earlier.orElseThrow().file(known.get()))
                    : transfer.take(path));
        }
        return new BackupContents(history, files, transfer.copiedBytes());
    }

    @Override
    void release() throws IOException {
        DurableFiles.remove(aside);
    }
}
