package io.tillbook.server.http.graphql;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.tillbook.query.graphql.Permits;
import io.tillbook.query.graphql.PreparsedDocuments;
import io.tillbook.query.graphql.QueryTurns;
import io.tillbook.server.admission.Admission;
import io.tillbook.server.admission.AdmissionMeters;
import io.tillbook.server.rates.RateLimits;
import io.tillbook.server.security.CurrentCaller;
import io.tillbook.server.security.CurrentViewer;
import io.tillbook.server.traces.DeniedRequests;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/** GraphQL over HTTP and WebSockets, and its bounds. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QueriesProperties.class)
public class GraphQlEndpointConfig {
    /** Of queries; those of downloads and commands are others. */
    record QueryAdmission(Admission turns) implements Permits {
        @Override
        public boolean enter() {
            return turns.enter();
        }

        @Override
        public void leave() {
            turns.leave();
        }
    }

    @Bean
    QueryAdmission queryAdmission(QueriesProperties bounds) {
        return new QueryAdmission(new Admission(bounds.inWork(), bounds.waiting(), bounds.longestWait()));
    }

    @Bean
    AdmissionMeters queryMeters(QueryAdmission admission) {
        return new AdmissionMeters("queries", admission.turns());
    }

    /** First of all, on the thread of the request. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    AskedByViewer askedByViewer(CurrentViewer current) {
        return new AskedByViewer(current);
    }

    /** On the thread of the request too. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    DeniedQueries deniedQueries(CurrentCaller callers, DeniedRequests denied) {
        return new DeniedQueries(callers, denied);
    }

    @Bean
    QueryTurns queryTurns(QueryAdmission admission, QueriesProperties bounds, MeterRegistry registry) {
        return new QueryTurns(admission, bounds.longest(), bounds.subscriptions(), registry);
    }

    @Bean
    QueriesFromWithin queriesFromWithin(ExecutionGraphQlService engine, QueryAdmission admission,
            QueriesProperties bounds, CurrentViewer viewers, DeniedRequests denied) {
        return new QueriesFromWithin(engine, admission.turns(), bounds.longest(), viewers, denied);
    }

    @Bean
    GraphQlSourceBuilderCustomizer knownDocumentsFirst(PreparsedDocuments known) {
        return source -> source.configureGraphQl(engine -> engine.preparsedDocumentProvider(known));
    }

    @Bean
    QueryHandler queryHandler(WebGraphQlHandler queries) {
        return new QueryHandler(queries);
    }

    @Bean
    WebSockets webSockets(WebGraphQlHandler queries, JsonMapper json, GraphQlProperties settings,
            QueriesProperties bounds, RateLimits rates) {
        return new WebSockets(queries, new JacksonJsonHttpMessageConverter(json),
                settings.getWebsocket(), rates, bounds.webSockets());
    }

    @Bean
    MeterBinder webSocketMeters(WebSockets sockets, QueriesProperties bounds) {
        return registry -> {
            Gauge.builder("tillbook.queries.web.sockets", sockets, WebSockets::open)
                    .description("Open WebSockets")
                    .register(registry);
            Gauge.builder("tillbook.queries.web.sockets.limit", () -> bounds.webSockets())
                    .description("Most WebSockets at once")
                    .register(registry);
        };
    }

    /** Creates the sockets later: the container starts before the store is opened, which may fail. */
    @Bean
    FilterRegistrationBean<QueryFilter> queryFilter(QueryAdmission admission,
            ObjectProvider<WebSockets> sockets, QueriesProperties bounds, MeterRegistry registry) {
        FilterRegistrationBean<QueryFilter> filter = new FilterRegistrationBean<>(
                new QueryFilter(admission.turns(), () -> sockets.getObject().isFull(),
                        Math.toIntExact(bounds.maxBody().toBytes()), QueryTurns.refused(registry)));
        filter.addUrlPatterns("/graphql");
        return filter;
    }
}
