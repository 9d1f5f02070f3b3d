package io.tillbook.query.members.report;

import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.members.Persons;
import io.tillbook.query.members.standing.MemberStandings;
import io.tillbook.query.pricing.effect.MemberReceipts;
import io.tillbook.query.store.ViewDatabase;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reports on members. */
@Configuration(proxyBeanMethods = false)
public class MemberReportConfig {
    @Bean
    RegistrationViews registrationViews(ViewDatabase database) {
        return new RegistrationViews(database);
    }

    @Bean
    ViewGroup registrationGroup(RegistrationViews views) {
        return new ViewGroup("memberRegistrations",
                List.of(GroupedView.silent(new RegistrationDayProjection(), views.days())));
    }

    @Bean
    MemberReportQueries memberReportQueries(MemberReceipts receipts, RegistrationViews registrations,
            Persons persons, MemberStandings standings) {
        return new MemberReportQueries(new MemberReports(receipts, registrations, persons, standings));
    }
}
