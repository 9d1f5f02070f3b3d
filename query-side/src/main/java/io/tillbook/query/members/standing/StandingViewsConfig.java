package io.tillbook.query.members.standing;

import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.members.Persons;
import io.tillbook.query.members.strata.Strata;
import io.tillbook.query.store.ViewDatabase;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How members stand, as it can be looked up. */
@Configuration(proxyBeanMethods = false)
public class StandingViewsConfig {
    private static final int LOOKED_UP_BY_REGISTRATION = 2;

    @Bean
    StandingViews standingViews(ViewDatabase database) {
        return new StandingViews(database);
    }

    @Bean
    ViewGroup standingGroup(StandingViews views) {
        return new ViewGroup(MemberStandings.GROUP, LOOKED_UP_BY_REGISTRATION,
                List.of(GroupedView.silent(new StandingProjection(), views.standings()),
                        GroupedView.silent(new TierChangeProjection(), views.changes()),
                        GroupedView.silent(new SegmentPlaceProjection(), views.places()),
                        GroupedView.silent(new StandingPlanProjection(), views.plans())));
    }

    @Bean
    MemberStandings memberStandings(StandingViews views, Persons persons, EventLog log, Strata strata) {
        return new MemberStandings(views, persons, log, strata);
    }

    @Bean
    StandingQueries standingQueries(StandingViews views, InstantSource clock) {
        return new StandingQueries(views, clock);
    }
}
