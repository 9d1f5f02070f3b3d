package io.tillbook.query.replenishment;

import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.store.ViewDatabase;
import java.time.InstantSource;
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
                List.of(GroupedView.silent(new StockPositionProjection(), views.stocks()),
                        GroupedView.silent(new SuppliedProductProjection(), views.products()),
                        GroupedView.silent(new PolicyDefaultProjection(), views.defaults()),
                        GroupedView.silent(new StoreZoneProjection(), views.zones())));
    }

    @Bean
    ReplenishmentQueries replenishmentQueries(ReplenishmentViews views, InstantSource clock) {
        return new ReplenishmentQueries(views, new StockPositions(views, clock));
    }
}
