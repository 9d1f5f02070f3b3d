package io.tillbook.query.shifts.numbering;

import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.store.ViewDatabase;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was found in numbers of receipts, as it can be looked up. */
@Configuration(proxyBeanMethods = false)
public class NumberingViewsConfig {
    @Bean
    NumberingViews numberingViews(ViewDatabase database) {
        return new NumberingViews(database);
    }

    @Bean
    ViewGroup numberingGroup(NumberingViews views) {
        return new ViewGroup("numbering",
                List.of(GroupedView.silent(new RegisterNumbersProjection(), views.numbers())));
    }

    @Bean
    NumberProblems numberProblems(NumberingViews views) {
        return new NumberProblems(views);
    }

    @Bean
    LastReceipts lastReceipts(NumberingViews views) {
        return new LastReceipts(views);
    }

    @Bean
    NumberingQueries numberingQueries(NumberingViews views) {
        return new NumberingQueries(views);
    }
}
