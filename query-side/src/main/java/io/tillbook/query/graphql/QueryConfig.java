package io.tillbook.query.graphql;

import graphql.execution.instrumentation.Instrumentation;
import io.tillbook.query.graphql.rights.FieldRights;
import io.tillbook.query.kernel.RetryPolicy;
import io.tillbook.query.kernel.ViewsProgress;
import io.tillbook.query.kernel.ViewsProperties;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.BatchLoaderRegistry;

/** What all queries share. */
@Configuration(proxyBeanMethods = false)
public class QueryConfig {

    @Bean
    Scalars scalars(ObjectProvider<Unsealing> personal) {
        return new Scalars(personal.getIfAvailable(() -> Unsealing.NONE));
    }

    @Bean
    FieldRights fieldRights() {
        return new FieldRights(ViewField.class::isInstance);
    }

    @Bean
    Lookups lookups(BatchLoaderRegistry loaders, List<Lookup<?>> lookups) {
        return new Lookups(loaders, lookups);
    }

    @Bean
    Instrumentation depthLimit() {
        return QueryLimits.depth();
    }

    @Bean
    Instrumentation complexityLimit() {
        return QueryLimits.complexity();
    }

    @Bean
    Instrumentation codedErrors() {
        return new CodedErrors();
    }

    @Bean
    PreparsedDocuments knownDocuments() {
        return new PreparsedDocuments();
    }

    @Bean
    QueryErrors queryErrors(RetryPolicy retry) {
        return new QueryErrors(retry);
    }

    @Bean
    SubscriptionErrors subscriptionErrors() {
        return new SubscriptionErrors();
    }

    /** Before the turn of the query is waited for, so that whoever waits for the views takes no permit. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    MinPosition minPosition(ViewsProgress progress, ViewsProperties properties) {
        return new MinPosition(progress, properties.minPositionTimeout());
    }

    /** A query is answered by one thread, field after field: otherwise a long one would begin thousands at once. */
    @Bean
    static BeanPostProcessor fieldAfterField() {
        return new FieldAfterField();
    }

    private static final class FieldAfterField implements BeanPostProcessor {

        @Override
        public Object postProcessBeforeInitialization(Object bean, String name) {
            if (bean instanceof AnnotatedControllerConfigurer controllers) {
                controllers.setBlockingMethodPredicate(_ -> false);
            }
            return bean;
        }
    }

    @Bean
    ProgressQueries progressQueries(ViewsProgress progress) {
        return new ProgressQueries(progress);
    }
}
