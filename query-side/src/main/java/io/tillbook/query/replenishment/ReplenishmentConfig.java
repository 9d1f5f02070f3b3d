package io.tillbook.query.replenishment;

import io.tillbook.query.catalog.Locations;
import io.tillbook.query.catalog.Products;
import io.tillbook.query.inventory.StockLevels;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.store.ViewDatabase;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What to order and what to send. */
@Configuration(proxyBeanMethods = false)
public class ReplenishmentConfig {

    @Bean
    ReplenishmentViews replenishmentViews(ViewDatabase database) {
        return new ReplenishmentViews(database);
    }

    @Bean
    ViewGroup replenishmentGroup(ReplenishmentViews views) {
        return new ViewGroup("replenishment",
                List.of(GroupedView.silent(new WantedStockProjection(), views.stocks()),
                        GroupedView.silent(new SupplyProjection(), views.supplies()),
                        GroupedView.silent(new PolicyDefaultProjection(), views.defaults())));
    }

    @Bean
    ReplenishmentQueries replenishmentQueries(ReplenishmentViews views, StockLevels levels, Products products,
            Locations locations) {
        return new ReplenishmentQueries(views, new Stocks(views, levels, products),
                new StockPositions(views, products, locations));
    }
}
