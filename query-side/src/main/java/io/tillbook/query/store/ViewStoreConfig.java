package io.tillbook.query.store;

import com.mongodb.MongoException;
import io.tillbook.query.kernel.Checkpoints;
import io.tillbook.query.kernel.RetryPolicy;
import io.tillbook.query.kernel.ViewPreparation;
import io.tillbook.query.kernel.ViewVersions;
import io.tillbook.query.kernel.ViewsProperties;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;

/** The database of the views. Needs {@link ViewsProperties} and an {@link InstantSource}. */
@Configuration(proxyBeanMethods = false)
public class ViewStoreConfig {

    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(10);

    /** The address of a MongoDB that is connected as a service, such as a container of a test. */
    public static String address(MongoConnectionDetails service) {
        return service.getConnectionString().getConnectionString();
    }

    @Bean
    ViewDatabase viewDatabase(ViewsProperties properties,
            ObjectProvider<MongoClientSettingsBuilderCustomizer> customizers) {
        return ViewDatabase.open(properties, customizers.orderedStream().toList());
    }

    @Bean
    StateStore stateStore(ViewDatabase database) {
        return new StateStore(database);
    }

    @Bean
    ViewStoreMeters viewStoreMeters(ViewDatabase database) {
        return new ViewStoreMeters(database);
    }

    @Bean
    ViewPreparation stateIndexes(StateStore state) {
        return state::createIndexes;
    }

    @Bean
    RetryPolicy viewsRetry() {
        return new RetryPolicy(
                failure -> failure instanceof MongoException || failure instanceof DataAccessException);
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
