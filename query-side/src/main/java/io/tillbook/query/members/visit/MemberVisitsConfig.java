package io.tillbook.query.members.visit;

import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.members.Persons;
import io.tillbook.query.pricing.receipt.ReceiptChanges;
import io.tillbook.query.store.ViewDatabase;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How often members come. */
@Configuration(proxyBeanMethods = false)
public class MemberVisitsConfig {
    @Bean
    VisitViews visitViews(ViewDatabase database) {
        return new VisitViews(database);
    }

    @Bean
    ViewGroup memberVisitsGroup(VisitViews views, ReceiptChanges changes) {
        return new ViewGroup("memberVisits",
                List.of(GroupedView.silent(new MemberVisitsProjection(changes), views.visits())));
    }

    @Bean
    MemberVisits memberVisits(VisitViews views, Persons persons) {
        return new MemberVisits(views, persons);
    }

    @Bean
    MemberVisitQueries memberVisitQueries(MemberVisits visits) {
        return new MemberVisitQueries(visits);
    }
}
