package io.tillbook.query.store;

import com.mongodb.MongoException;
import com.mongodb.event.CommandListener;
import io.tillbook.query.kernel.Patience;
import io.tillbook.query.kernel.ViewPreparation;
import io.tillbook.query.kernel.ViewsProperties;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database of the views. Needs {@link ViewsProperties} and an {@link InstantSource}. */
@Configuration(proxyBeanMethods = false)
public class ViewStoreConfig {

    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(10);

    @Bean
    ViewDatabase viewDatabase(ViewsProperties properties, ObjectProvider<CommandListener> listeners) {
        return ViewDatabase.open(properties, listeners.orderedStream().toList());
    }

    @Bean
    MeterBinder heldViewsMetric(ViewDatabase database) {
        return registry -> Gauge.builder("tillbook.views.held", database::heldBytes)
                .description("Documents of the embedded views that are held in memory, as stored")
                .baseUnit(BaseUnits.BYTES)
                .register(registry);
    }

    @Bean
    ViewPreparation viewIndexes(ViewDatabase database) {
        return database::createIndexes;
    }

    @Bean
    Patience patienceWithViews() {
        return new Patience(MongoException.class::isInstance);
    }

    @Bean
    ViewTokens viewTokens(ViewDatabase database, InstantSource clock, Patience patience) {
        String owner = ManagementFactory.getRuntimeMXBean().getName() + "/" + UUID.randomUUID();
        ViewTokens tokens = new ViewTokens(database, owner, CLAIM_TIMEOUT, clock, patience);
        if (database.isEmbedded()) {
            // Nobody else can have the directory open, so whoever holds a claim was killed.
            tokens.releaseAllClaims();
        }
        return tokens;
    }
}
