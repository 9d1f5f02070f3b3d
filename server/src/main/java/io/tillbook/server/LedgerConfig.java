package io.tillbook.server;

import io.tillbook.api.kernel.EventNaming;
import io.tillbook.command.Capabilities;
import io.tillbook.command.kernel.CommandDispatch;
import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.kernel.Outcomes;
import io.tillbook.command.kernel.StreamRunner;
import io.tillbook.command.store.LedgerSerializer;
import io.tillbook.command.store.StoreStatus;
import io.tillbook.command.store.TypeRegistry;
import io.tillbook.command.store.rocksdb.RocksEventStorageEngine;
import io.tillbook.command.store.rocksdb.RocksLedgerStore;
import io.tillbook.command.store.rocksdb.append.GroupCommitListener;
import io.tillbook.command.store.rocksdb.files.RocksStoreOptions;
import io.tillbook.query.kernel.StoredEvents;
import io.tillbook.server.rocksdb.RocksDbRuntime;
import io.tillbook.server.settings.TillbookProperties;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ledger itself: the event store, and the way of a command to it. Nothing of it is configured automatically. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({StoreProperties.class, CacheProperties.class})
class LedgerConfig {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    RocksDbRuntime rocksDbRuntime(TillbookProperties properties) {
        return RocksDbRuntime.in(properties.dataDir());
    }

    @Bean
    RocksLedgerStore ledgerStore(TillbookProperties properties, StoreProperties store, TypeRegistry types,
            GroupCommitListener listener, RocksDbRuntime prepared) {
        RocksStoreOptions options = RocksStoreOptions.in(properties.dataDir().resolve("events"))
                .withBlockCacheBytes(store.blockCache().toBytes());
        return new RocksLedgerStore(RocksEventStorageEngine.builder(options)
                .serializer(new LedgerSerializer(types))
                .groupCommitListener(listener)
                .build());
    }

    @Bean
    StoreStatus storeStatus(RocksLedgerStore store) {
        return store.status();
    }

    @Bean
    StoredEvents storedEvents(LedgerStore store) {
        return new LedgerEvents(store);
    }

    @Bean
    Capabilities capabilities() {
        return Capabilities.all();
    }

    @Bean
    TypeRegistry typeRegistry(Capabilities capabilities) {
        return capabilities.types();
    }

    @Bean
    StreamRunner streamRunner(LedgerStore store, EventNaming naming, CacheProperties cache) {
        return new StreamRunner(store, naming, cache.streams());
    }

    @Bean
    CommandDispatch commandDispatch(StreamRunner runner, Capabilities capabilities) {
        return new CommandDispatch(runner, capabilities.commands());
    }

    @Bean
    Outcomes outcomes(LedgerStore store) {
        return new Outcomes(store);
    }
}
