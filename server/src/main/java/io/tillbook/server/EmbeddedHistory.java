package io.tillbook.server;

import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.store.HistoryCopy;
import io.tillbook.command.store.LedgerSerializer;
import io.tillbook.command.store.StoreNotOpened;
import io.tillbook.command.store.rocksdb.RocksEventStorageEngine;
import io.tillbook.command.store.rocksdb.RocksLedgerStore;
import io.tillbook.command.store.rocksdb.append.GroupCommitListener;
import io.tillbook.command.store.rocksdb.files.RocksStoreOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.unit.DataSize;

/** The history that the embedded engine has in a data directory, or had there until another engine took its place. */
record EmbeddedHistory(Path dataDirectory, DataSize blockCache, LedgerSerializer serializer) {
    /** Opens it, beginning one where there is none. */
    RocksLedgerStore open(GroupCommitListener listener) {
        return new RocksLedgerStore(RocksEventStorageEngine
                .builder(RocksStoreOptions.in(events()).withBlockCacheBytes(blockCache.toBytes()))
                .serializer(serializer)
                .groupCommitListener(listener)
                .build());
    }

    /**
     * Checks that another engine has this history: a server on one that lacks it would begin a new ledger unnoticed.
     *
     * @throws StoreNotOpened when it lacks it, or a part of it
     */
    void checkMovedTo(LedgerStore chosen) {
        if (!Files.isDirectory(events())) {
            return;
        }
        try (LedgerStore left = open(GroupCommitListener.NONE)) {
            if (!HistoryCopy.isBeginning(left, chosen)) {
                throw new StoreNotOpened(("The data directory %s has a history of %d events, and the engine of "
                        + "tillbook.store.engine does not have it. Copy it there with the command migrate, or go on "
                        + "where it is with tillbook.store.engine=embedded.").formatted(dataDirectory, left.head()),
                        null);
            }
        }
    }

    private Path events() {
        return dataDirectory.resolve("events");
    }
}
