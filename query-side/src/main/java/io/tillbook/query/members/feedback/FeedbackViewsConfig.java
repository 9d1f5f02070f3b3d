package io.tillbook.query.members.feedback;

import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.members.Persons;
import io.tillbook.query.store.ViewDatabase;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What customers have told, as it can be looked up. */
@Configuration(proxyBeanMethods = false)
public class FeedbackViewsConfig {
    @Bean
    FeedbackViews feedbackViews(ViewDatabase database) {
        return new FeedbackViews(database);
    }

    @Bean
    ViewGroup feedbackGroup(FeedbackViews views) {
        return new ViewGroup("feedback", List.of(GroupedView.silent(new FeedbackProjection(), views.feedback())));
    }

    @Bean
    MemberFeedback memberFeedback(FeedbackViews views) {
        return new MemberFeedback(views);
    }

    @Bean
    FeedbackQueries feedbackQueries(FeedbackViews views, Persons persons) {
        return new FeedbackQueries(views, persons);
    }
}
