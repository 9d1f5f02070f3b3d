package io.tillbook.server.operations;

import io.micrometer.core.instrument.MeterRegistry;
import io.tillbook.command.kernel.StreamRunner;
import io.tillbook.command.store.StoreStatus;
import io.tillbook.command.store.axonserver.AxonServerListener;
import io.tillbook.command.store.rocksdb.append.GroupCommitListener;
import io.tillbook.query.kernel.RebuildProgress;
import io.tillbook.query.kernel.ViewsProgress;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.server.settings.TillbookProperties;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Health and metrics of the ledger, and the message of its start. */
@Configuration(proxyBeanMethods = false)
public class OperationsConfig {
    @Bean
    GroupCommitListener storeMeters(MeterRegistry registry) {
        return new StoreMeters(registry);
    }

    @Bean
    AxonServerListener axonServerMeters(MeterRegistry registry) {
        return new AxonServerMeters(registry);
    }

    @Bean
    StoreGauges storeGauges(StoreStatus store, StreamRunner runner) {
        return new StoreGauges(store, runner.foldedStreams());
    }

    @Bean
    ConnectionMeters connectionMeters() {
        return new ConnectionMeters();
    }

    @Bean
    StoreHealth storeHealthIndicator(StoreStatus store) {
        return new StoreHealth(store);
    }

    @Bean
    ViewsHealth viewsHealthIndicator(ViewDatabase database, ViewsProgress progress, RebuildProgress rebuild) {
        return new ViewsHealth(database, progress, rebuild);
    }

    @Bean
    ViewsEndpoint viewsEndpoint(StoreStatus store, ViewsProgress progress, RebuildProgress rebuild,
            InstantSource clock) {
        return new ViewsEndpoint(store, progress, rebuild, clock);
    }

    @Bean
    StartMessage startMessage(Environment environment, TillbookProperties properties) {
        return new StartMessage(environment, properties.dataDir());
    }
}
