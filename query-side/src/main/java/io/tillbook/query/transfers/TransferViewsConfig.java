package io.tillbook.query.transfers;

import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.store.ViewDatabase;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Goods between locations as they can be looked up. */
@Configuration(proxyBeanMethods = false)
public class TransferViewsConfig {

    @Bean
    TransferViews transferViews(ViewDatabase database) {
        return new TransferViews(database);
    }

    @Bean
    ViewGroup transfersGroup(TransferViews views) {
        return new ViewGroup("transfers", List.of(GroupedView.silent(new InTransitProjection(), views.lines())));
    }

    @Bean
    TransferQueries transferQueries(TransferViews views) {
        return new TransferQueries(views);
    }
}
