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
import io.tillbook.command.store.axonserver.AxonServerListener;
import io.tillbook.command.store.rocksdb.append.GroupCommitListener;
import io.tillbook.query.kernel.StoredEvents;
import io.tillbook.server.rocksdb.RocksDbRuntime;
import io.tillbook.server.routing.CommandCarrier;
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
    LedgerSerializer ledgerSerializer(TypeRegistry types) {
        return new LedgerSerializer(types);
    }

    @Bean
    OpenStore openStore(TillbookProperties properties, StoreProperties store, LedgerSerializer serializer,
            GroupCommitListener commits, AxonServerListener troubles, RocksDbRuntime prepared) {
        EmbeddedHistory embedded = new EmbeddedHistory(properties.dataDir(), store.blockCache(), serializer);
        return switch (store.engine()) {
            case EMBEDDED -> OpenStore.embedded(embedded, commits);
            case AXON_SERVER -> OpenStore.axonServer(embedded, store.axonServer(), serializer, troubles);
        };
    }

    @Bean
    LedgerStore ledgerStore(OpenStore open) {
        return open.store();
    }

    @Bean
    CommandCarrier commandCarrier(OpenStore open) {
        return open.carrier();
    }

    @Bean
    StoreStatus storeStatus(OpenStore open) {
        return open.status();
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
