package io.tillbook.query.members.mall;

import io.tillbook.query.catalog.Locations;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.members.Persons;
import io.tillbook.query.members.points.UsablePoints;
import io.tillbook.query.store.ViewDatabase;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The points mall, as it can be looked up. */
@Configuration(proxyBeanMethods = false)
public class MallViewsConfig {
    @Bean
    MallViews mallViews(ViewDatabase database) {
        return new MallViews(database);
    }

    @Bean
    ViewGroup mallGroup(MallViews views) {
        return new ViewGroup("mall", List.of(GroupedView.silent(new RewardProjection(), views.rewards()),
                GroupedView.silent(new MemberRewardProjection(), views.counts()),
                GroupedView.silent(new RedemptionProjection(), views.redemptions())));
    }

    @Bean
    MallQueries mallQueries(MallViews views, UsablePoints points, Persons persons, Locations locations,
            InstantSource clock) {
        return new MallQueries(views, points, persons, locations, clock);
    }
}
