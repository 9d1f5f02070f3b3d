package io.tillbook.query.inventory.batch;

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
    BatchQueries batchQueries(BatchViews views, CurrentStock stock, BookViews book, Sales sales) {
        return new BatchQueries(views, stock, new StepPages(views, book, sales));
    }
}
