package io.tillbook.query.inventory;

import io.tillbook.query.graphql.ChangeHub;
import io.tillbook.query.inventory.batch.BatchConfig;
import io.tillbook.query.inventory.batch.BatchViews;
import io.tillbook.query.inventory.book.StockBook;
import io.tillbook.query.inventory.book.StockBookConfig;
import io.tillbook.query.kernel.Absorbed;
import io.tillbook.query.kernel.Change;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.store.ViewDatabase;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Stock as it can be looked up: now and in the past, by batches, and what is behind it. */
@Configuration(proxyBeanMethods = false)
@Import({StockBookConfig.class, BatchConfig.class})
public class StockViewsConfig {

    @Bean
    StockViews stockViews(ViewDatabase database) {
        return new StockViews(database);
    }

    @Bean
    ChangeHub<Absorbed<StockLevelView>> stockLevelChanges() {
        return new ChangeHub<>();
    }

    /** One group, so that each event is read once for all of them. */
    @Bean
    ViewGroup inventoryGroup(StockViews views, StockBook book, BatchViews batches,
            ChangeHub<Absorbed<StockLevelView>> changes) {
        List<GroupedView<?>> stock = List.of(
                new GroupedView<>(new StockLevelProjection(), views.levels(),
                        changed -> changed.stream().map(Change::after).forEach(changes::publish)),
                GroupedView.silent(new StockedProductProjection(), views.products()),
                GroupedView.silent(new StockedLocationProjection(), views.locations()));
        return new ViewGroup("inventory",
                Stream.of(stock, book.grouped(), batches.grouped()).flatMap(List::stream).toList());
    }

    @Bean
    BusinessDays businessDays(StockViews views, InstantSource clock) {
        return new BusinessDays(views, clock);
    }

    @Bean
    StocksShown stocksShown(StockViews views, BusinessDays days) {
        return new StocksShown(views, days);
    }

    @Bean
    StockQueries stockQueries(StockViews views, StockBook book, StocksShown shown,
            ChangeHub<Absorbed<StockLevelView>> changes) {
        return new StockQueries(views, book, shown, changes);
    }

    @Bean
    StockAtQueries stockAtQueries(StockViews views, StockBook book) {
        return new StockAtQueries(views, book);
    }
}
