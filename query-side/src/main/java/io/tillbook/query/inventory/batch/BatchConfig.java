package io.tillbook.query.inventory.batch;

import io.tillbook.query.catalog.Locations;
import io.tillbook.query.catalog.Products;
import io.tillbook.query.inventory.book.BookViews;
import io.tillbook.query.sales.Sales;
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
    BatchQueries batchQueries(BatchViews views, CurrentStock stock, BookViews book, Sales sales,
            Products products, Locations locations) {
        return new BatchQueries(views, stock, new ExpiringBatches(views, stock, products, locations),
                new StepPages(views, book, sales));
    }
}
