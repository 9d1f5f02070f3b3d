package io.tillbook.query.transfers;

import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.store.ViewDatabase;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Transfers as they can be looked up. */
@Configuration(proxyBeanMethods = false)
public class TransferViewsConfig {

    @Bean
    TransferViews transferViews(ViewDatabase database) {
        return new TransferViews(database);
    }

    @Bean
    ViewGroup transfersGroup(TransferViews views) {
        return new ViewGroup("transfers",
                List.of(GroupedView.silent(new TransferProjection(), views.transfers()),
                        GroupedView.silent(new TransferredSkuProjection(), views.skus()),
                        GroupedView.silent(new TransitLineProjection(), views.transit()),
                        GroupedView.silent(new TransitTotalProjection(), views.totals())));
    }

    @Bean
    TransferQueries transferQueries(TransferViews views) {
        return new TransferQueries(views);
    }
}
