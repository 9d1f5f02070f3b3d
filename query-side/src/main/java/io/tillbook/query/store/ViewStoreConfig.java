package io.tillbook.query.store;

import com.mongodb.MongoException;
import com.mongodb.event.CommandListener;
import com.mongodb.event.ConnectionPoolListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.mongodb.MongoMetricsConnectionPoolListener;
import io.tillbook.query.kernel.Checkpoints;
import io.tillbook.query.kernel.RetryPolicy;
import io.tillbook.query.kernel.ViewPreparation;
import io.tillbook.query.kernel.ViewVersions;
import io.tillbook.query.kernel.ViewsProperties;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database of the views. Needs {@link ViewsProperties} and an {@link InstantSource}. */
@Configuration(proxyBeanMethods = false)
public class ViewStoreConfig {

    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(10);

    @Bean
    ViewDatabase viewDatabase(ViewsProperties properties, ObjectProvider<CommandListener> listeners,
            ObjectProvider<MeterRegistry> registries) {
        List<ConnectionPoolListener> pools = registries.orderedStream()
                .<ConnectionPoolListener>map(MongoMetricsConnectionPoolListener::new)
                .toList();
        return ViewDatabase.open(properties, listeners.orderedStream().toList(), pools);
    }

    @Bean
    ViewStoreMeters viewStoreMeters(ViewDatabase database) {
        return new ViewStoreMeters(database);
    }

    @Bean
    ViewPreparation viewIndexes(ViewDatabase database) {
        return database::createIndexes;
    }

    @Bean
    RetryPolicy viewsRetry() {
        return new RetryPolicy(MongoException.class::isInstance);
    }

    @Bean
    Checkpoints checkpoints(ViewDatabase database, InstantSource clock, RetryPolicy retry) {
        return database.checkpoints(CLAIM_TIMEOUT, clock, retry);
    }

    @Bean
    ViewVersions viewVersions(ViewDatabase database, InstantSource clock) {
        return database.versions(clock);
    }
}
