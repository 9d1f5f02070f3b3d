package io.tillbook.query.pricing.finding;

import io.tillbook.query.catalog.Locations;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.checkout.KnownMembers;
import io.tillbook.query.pricing.promotion.Promotions;
import io.tillbook.query.store.ViewDatabase;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sales whose prices were wrong, as they can be looked up, and how they are found. */
@Configuration(proxyBeanMethods = false)
public class PriceFindingConfig {
    @Bean
    PriceFindingViews priceFindingViews(ViewDatabase database) {
        return new PriceFindingViews(database);
    }

    @Bean
    ViewGroup priceFindingGroup(PriceFindingViews views) {
        return new ViewGroup("priceFindings",
                List.of(GroupedView.silent(new PriceFindingProjection(), views.findings())));
    }

    @Bean
    PriceFindingQueries priceFindingQueries(PriceFindingViews views) {
        return new PriceFindingQueries(views);
    }

    @Bean
    PriceAudits priceAudits(Promotions promotions, Locations locations, KnownMembers members) {
        return new PriceAudits(promotions, locations, members);
    }
}
