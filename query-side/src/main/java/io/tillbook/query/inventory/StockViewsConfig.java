package io.tillbook.query.inventory;

import io.tillbook.query.catalog.Locations;
import io.tillbook.query.catalog.Products;
import io.tillbook.query.graphql.ChangeHub;
import io.tillbook.query.inventory.batch.BatchConfig;
import io.tillbook.query.inventory.batch.BatchViews;
import io.tillbook.query.inventory.book.BookViews;
import io.tillbook.query.inventory.book.StockBook;
import io.tillbook.query.inventory.book.StockBookConfig;
import io.tillbook.query.inventory.book.StockMonths;
import io.tillbook.query.kernel.ChangedView;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.store.ViewDatabase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Stock as it can be looked up: now and in the past, by batches, and what is behind it. */
@Configuration(proxyBeanMethods = false)
@Import({StockBookConfig.class, BatchConfig.class})
public class StockViewsConfig {

    @Bean
    StockViews stockViews(ViewDatabase database, Products products) {
        return new StockViews(database, products);
    }

    @Bean
    StockLevels stockLevels(StockViews views) {
        return new StockLevels(views);
    }

    @Bean
    StockMonths stockMonths(StockViews views) {
        return views::months;
    }

    @Bean
    ChangeHub<StoredView<StockLevelView>> stockLevelChanges() {
        return new ChangeHub<>();
    }

    /** One group, so that each event is read once for all of them. */
    @Bean
    ViewGroup inventoryGroup(StockViews views, BookViews book, BatchViews batches,
            ChangeHub<StoredView<StockLevelView>> changes) {
        GroupedView<StockLevelView> levels = new GroupedView<>(new StockLevelProjection(), views.levels(),
                changes.feed(StockViewsConfig::shownAnew));
        return new ViewGroup(BatchViews.GROUP,
                Stream.of(List.of(levels), book.grouped(), batches.grouped())
                        .<GroupedView<?>>flatMap(List::stream)
                        .toList());
    }

    /** What was sold may come to be known apart from the stock that it changed. */
    private static Optional<StoredView<StockLevelView>> shownAnew(ChangedView<StockLevelView> level) {
        return Optional.of(level.now()).filter(now -> now.view().lastChange() > level.since());
    }

    @Bean
    StocksShown stocksShown(StockViews views, Products products, Locations locations) {
        return new StocksShown(views, products, locations);
    }

    @Bean
    StockQueries stockQueries(StockViews views, StockBook book, StocksShown shown,
            ChangeHub<StoredView<StockLevelView>> changes) {
        return new StockQueries(views, book, shown, changes);
    }
}
