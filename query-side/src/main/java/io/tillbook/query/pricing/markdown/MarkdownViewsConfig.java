package io.tillbook.query.pricing.markdown;

import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.store.ViewDatabase;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Markdowns, as they can be looked up. */
@Configuration(proxyBeanMethods = false)
public class MarkdownViewsConfig {
    @Bean
    MarkdownViews markdownViews(ViewDatabase database) {
        return new MarkdownViews(database);
    }

    @Bean
    ViewGroup markdownGroup(MarkdownViews views) {
        return new ViewGroup("markdowns", List.of(GroupedView.silent(new MarkdownProjection(), views.markdowns()),
                GroupedView.silent(new MarkdownPlanProjection(), views.plans())));
    }

    @Bean
    MarkdownQueries markdownQueries(MarkdownViews views, InstantSource clock) {
        return new MarkdownQueries(views, clock);
    }
}
