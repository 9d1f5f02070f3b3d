package io.tillbook.query.loyaltystamps;

import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Cards as they can be looked up. */
@Configuration(proxyBeanMethods = false)
public class LoyaltyStampsViewsConfig {
    private static final ViewDefinition<StampCardView> CARDS =
            new ViewDefinition<>("stampCards", StampCardView.class, Whereabouts.shared(),
                    List.of());

    @Bean
    MongoViews<StampCardView> stampCards(ViewDatabase database) {
        return database.views(CARDS);
    }

    @Bean
    ViewGroup stampCardGroup(MongoViews<StampCardView> stampCards) {
        return new ViewGroup("stampcards", List.of(GroupedView.silent(new StampCardProjection(), stampCards)));
    }

    @Bean
    StampCardQueries stampCardQueries(MongoViews<StampCardView> stampCards) {
        return new StampCardQueries(stampCards);
    }
}
