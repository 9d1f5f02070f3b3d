package io.tillbook.query.alerts;

import io.tillbook.query.graphql.ChangeHub;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.store.StateStore;
import io.tillbook.query.store.ViewDatabase;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Alerts as they can be looked up. */
@Configuration(proxyBeanMethods = false)
public class AlertViewsConfig {

    @Bean
    AlertViews alertViews(ViewDatabase database) {
        return new AlertViews(database);
    }

    @Bean
    AlertDeliveryRepository alertDeliveries(StateStore state) {
        return state.repository(AlertDeliveryRepository.class);
    }

    @Bean
    DeliveryQueries deliveryQueries(StateStore state) {
        return new DeliveryQueries(new DeliveryViews(state));
    }

    @Bean
    WatchList watchList(AlertViews views) {
        return new WatchList(views);
    }

    @Bean
    ChangeHub<StockAlert> stockAlertChanges() {
        return new ChangeHub<>();
    }

    @Bean
    ViewGroup alertGroup(AlertViews views, ChangeHub<StockAlert> changes) {
        GroupedView<StockAlertView> alerts = new GroupedView<>(new StockAlertProjection(),
                views.alerts(),
                changes.feed(alert -> Optional.of(StockAlert.of(alert.now().view()))));
        return new ViewGroup(WatchList.GROUP,
                List.of(alerts, GroupedView.silent(new TillAlertProjection(), views.tills()),
                        GroupedView.silent(new BillAlertProjection(), views.bills()),
                        GroupedView.silent(new WatchedStockProjection(), views.stocks()),
                        GroupedView.silent(new PolicyMarkProjection(), views.marks())));
    }

    @Bean
    AlertQueries alertQueries(AlertViews views, AlertDeliveryRepository deliveries, ChangeHub<StockAlert> changes) {
        return new AlertQueries(views, deliveries, changes);
    }
}
