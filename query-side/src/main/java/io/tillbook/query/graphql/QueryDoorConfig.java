package io.tillbook.query.graphql;

import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.ChainedInstrumentation;
import io.tillbook.query.kernel.Patience;
import io.tillbook.query.kernel.ViewsProgress;
import io.tillbook.query.kernel.ViewsProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all queries share. */
@Configuration(proxyBeanMethods = false)
public class QueryDoorConfig {

    @Bean
    Scalars scalars() {
        return new Scalars();
    }

    @Bean
    Instrumentation queryLimits() {
        return new ChainedInstrumentation(QueryLimits.instrumentations());
    }

    @Bean
    Instrumentation codedErrors() {
        return new CodedErrors();
    }

    @Bean
    QueryErrors queryErrors(Patience patience) {
        return new QueryErrors(patience);
    }

    @Bean
    SubscriptionErrors subscriptionErrors() {
        return new SubscriptionErrors();
    }

    @Bean
    MinPosition minPosition(ViewsProgress progress, ViewsProperties properties) {
        return new MinPosition(progress, properties.minPositionTimeout());
    }

    @Bean
    ProgressQueries progressQueries(ViewsProgress progress) {
        return new ProgressQueries(progress);
    }
}
