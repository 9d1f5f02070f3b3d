package io.tillbook.query.inventory.book;

import io.tillbook.query.store.ViewDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The books of all stocks. */
@Configuration(proxyBeanMethods = false)
public class StockBookConfig {

    @Bean
    BookViews bookViews(ViewDatabase database) {
        return new BookViews(database);
    }

    @Bean
    StockBook stockBook(BookViews views, StockMonths months) {
        return new StockBook(views, months);
    }

    @Bean
    BookQueries bookQueries(BookViews views, StockBook book) {
        return new BookQueries(views, book);
    }
}
