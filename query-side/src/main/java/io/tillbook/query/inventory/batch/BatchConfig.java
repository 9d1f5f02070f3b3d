package io.tillbook.query.inventory.batch;

import io.tillbook.query.store.ViewDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Batches of all stocks. */
@Configuration(proxyBeanMethods = false)
public class BatchConfig {

    @Bean
    BatchViews batchViews(ViewDatabase database) {
        return new BatchViews(database);
    }

    @Bean
    BatchQueries batchQueries(BatchViews views, CurrentStock stock) {
        return new BatchQueries(views, stock);
    }
}
