package io.tillbook.command.store;

import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.store.rocksdb.RocksEventStorageEngine;
import io.tillbook.command.store.rocksdb.RocksLedgerStore;
import io.tillbook.command.store.rocksdb.files.RocksStoreOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The embedded engine keeps the contract. */
class RocksLedgerStoreTest extends DurableStoreContract {
    @TempDir private Path directory;

    @Override
    LedgerStore open() {
        return new RocksLedgerStore(RocksEventStorageEngine
                .builder(RocksStoreOptions.in(directory).withBlockCacheBytes(8L << 20))
                .serializer(new LedgerSerializer(Facts.TYPES))
                .build());
    }
}
