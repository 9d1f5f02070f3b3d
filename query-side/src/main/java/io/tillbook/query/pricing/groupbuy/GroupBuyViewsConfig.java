package io.tillbook.query.pricing.groupbuy;

import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.store.ViewDatabase;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Groups that buy together, as they can be looked up. */
@Configuration(proxyBeanMethods = false)
public class GroupBuyViewsConfig {
    @Bean
    GroupBuyViews groupBuyViews(ViewDatabase database) {
        return new GroupBuyViews(database);
    }

    @Bean
    ViewGroup groupBuyGroup(GroupBuyViews views) {
        return new ViewGroup("groupbuys", List.of(GroupedView.silent(new GroupBuyProjection(), views.groups())));
    }

    @Bean
    DueGroups dueGroups(GroupBuyViews views) {
        return new DueGroups(views);
    }

    @Bean
    GroupBuyQueries groupBuyQueries(GroupBuyViews views) {
        return new GroupBuyQueries(views);
    }
}
