package io.tillbook.server.transfer;

import io.tillbook.command.Capabilities;
import io.tillbook.command.store.LedgerSerializer;
import io.tillbook.command.store.StoreNotOpened;
import io.tillbook.command.store.rocksdb.RocksEventStorageEngine;
import io.tillbook.command.store.rocksdb.RocksLedgerStore;
import io.tillbook.command.store.rocksdb.files.RocksStoreOptions;
import java.nio.file.Files;
import java.nio.file.Path;

/** The ledger in the data directory of a server that is stopped. */
public final class StoppedLedger {
    private StoppedLedger() {}

    /**
     * Opens it.
     *
     * @throws InputFailure when the directory has none
     * @throws StoreNotOpened when it cannot be opened, such as while a server has it open
     */
    public static RocksLedgerStore open(Path dataDirectory) {
        Path events = dataDirectory.resolve("events");
        if (!Files.isDirectory(events)) {
            throw new InputFailure(dataDirectory + " is no data directory: it has no events");
        }
        return new RocksLedgerStore(RocksEventStorageEngine.builder(RocksStoreOptions.in(events))
                .serializer(new LedgerSerializer(Capabilities.all().types()))
                .build());
    }
}
