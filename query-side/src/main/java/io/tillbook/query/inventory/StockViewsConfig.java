package io.tillbook.query.inventory;

import io.tillbook.query.graphql.ChangeHub;
import io.tillbook.query.inventory.book.StockBook;
import io.tillbook.query.inventory.book.StockBookConfig;
import io.tillbook.query.kernel.ViewFold;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.store.ViewDatabase;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Stock as it can be looked up. */
@Configuration(proxyBeanMethods = false)
@Import(StockBookConfig.class)
public class StockViewsConfig {

    @Bean
    StockViews stockViews(ViewDatabase database) {
        return new StockViews(database);
    }

    @Bean
    ChangeHub<StockLevel> stockLevelChanges() {
        return new ChangeHub<>();
    }

    @Bean
    ViewGroup stockGroup(StockViews views, ChangeHub<StockLevel> changes) {
        GroupedView<StockLevelView> levels = new GroupedView<>(
                new ViewFold<>(new StockLevelProjection(), views.levels()),
                changed -> changed.forEach(change -> changes.publish(StockLevel.of(change.after()))));
        return new ViewGroup("stock",
                List.of(levels, GroupedView.silent(new StockedProductProjection(), views.products())));
    }

    @Bean
    StockQueries stockQueries(StockViews views, StockBook book, ChangeHub<StockLevel> changes) {
        return new StockQueries(views, book, changes);
    }

    @Bean
    StockAtQueries stockAtQueries(StockViews views, StockBook book) {
        return new StockAtQueries(views, book);
    }
}
