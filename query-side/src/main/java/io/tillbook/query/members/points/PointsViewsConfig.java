package io.tillbook.query.members.points;

import io.tillbook.query.checkout.PointValue;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.members.standing.MemberStandings;
import io.tillbook.query.store.ViewDatabase;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Members' points, as they can be looked up. */
@Configuration(proxyBeanMethods = false)
public class PointsViewsConfig {
    @Bean
    PointsViews pointsViews(ViewDatabase database) {
        return new PointsViews(database);
    }

    @Bean
    ViewGroup pointsGroup(PointsViews views) {
        return new ViewGroup("points", List.of(GroupedView.silent(new PointsProjection(), views.accounts()),
                GroupedView.silent(new StatementProjection(), views.statements()),
                GroupedView.silent(new MonthProjection(), views.months()),
                GroupedView.silent(new ProgramProjection(), views.programs())));
    }

    @Bean
    DuePoints duePoints(PointsViews views) {
        return new DuePoints(views);
    }

    @Bean
    UsablePoints usablePoints(PointsViews views) {
        return new UsablePoints(views);
    }

    @Bean
    PointsQueries pointsQueries(PointsViews views, PointValue value, MemberStandings standings, InstantSource clock) {
        return new PointsQueries(views, value, standings, clock);
    }
}
