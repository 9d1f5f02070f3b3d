package io.tillbook.server.backup;

import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.store.LedgerSerializer;
import io.tillbook.command.store.rocksdb.RocksEventStorageEngine;
import io.tillbook.command.store.rocksdb.RocksLedgerStore;
import io.tillbook.command.store.rocksdb.files.RocksStoreOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The drill on a store that is always at hand, of which it uses no more than what every store promises. */
class StoreElsewhereDrillTest extends ByPositionDrill {
    @TempDir private Path stores;

    @Override
    Opened open(LedgerSerializer serializer) {
        LedgerStore store = open("lost", serializer);
        return new Opened(store, store::head);
    }

    @Override
    LedgerStore openEmpty(LedgerSerializer serializer) {
        return open("empty", serializer);
    }

    private LedgerStore open(String name, LedgerSerializer serializer) {
        return new RocksLedgerStore(RocksEventStorageEngine.builder(RocksStoreOptions.in(stores.resolve(name)))
                .serializer(serializer)
                .build());
    }
}
