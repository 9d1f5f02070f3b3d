package io.tillbook.query.pricing.limit;

import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.store.ViewDatabase;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Uses of limited promotions, as they can be looked up. */
@Configuration(proxyBeanMethods = false)
public class LimitViewsConfig {
    @Bean
    LimitViews limitViews(ViewDatabase database) {
        return new LimitViews(database);
    }

    @Bean
    ViewGroup limitGroup(LimitViews views) {
        return new ViewGroup("promotionUses",
                List.of(GroupedView.silent(new PoolProjection(), views.pools()),
                        GroupedView.silent(new StoreUsesProjection(), views.stores()),
                        GroupedView.silent(new MemberUsesProjection(), views.members())));
    }

    @Bean
    PromotionUses promotionUses(LimitViews views) {
        return new PromotionUses(views);
    }
}
