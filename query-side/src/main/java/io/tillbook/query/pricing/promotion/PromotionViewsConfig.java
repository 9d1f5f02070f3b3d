package io.tillbook.query.pricing.promotion;

import io.tillbook.query.catalog.Locations;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.pricing.limit.PromotionUses;
import io.tillbook.query.store.ViewDatabase;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Promotions, product sets and policies about prices, as they can be looked up. */
@Configuration(proxyBeanMethods = false)
public class PromotionViewsConfig {
    @Bean
    PromotionViews promotionViews(ViewDatabase database) {
        return new PromotionViews(database);
    }

    @Bean
    ViewGroup promotionGroup(PromotionViews views) {
        return new ViewGroup(Promotions.GROUP,
                List.of(GroupedView.silent(new PromotionProjection(), views.promotions()),
                        GroupedView.silent(new ProductSetProjection(), views.sets()),
                        GroupedView.silent(new PricingPolicyProjection(), views.policies())));
    }

    @Bean
    Promotions promotions(PromotionViews views) {
        return new Promotions(views);
    }

    @Bean
    PromotionQueries promotionQueries(PromotionViews views, Promotions promotions, Locations locations,
            PromotionUses uses, InstantSource clock) {
        return new PromotionQueries(views, promotions, locations, uses, clock);
    }
}
