package io.tillbook.server.http.graphql;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.tillbook.query.graphql.KnownDocuments;
import io.tillbook.query.graphql.Places;
import io.tillbook.query.graphql.QuestionTurns;
import io.tillbook.server.admission.Admission;
import io.tillbook.server.admission.AdmissionMeters;
import io.tillbook.server.settings.TillbookProperties;
import io.tillbook.server.settings.TillbookProperties.Questions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/** GraphQL over HTTP and WebSockets, and its bounds. */
@Configuration(proxyBeanMethods = false)
public class ReadingConfig {
    /** Of questions; those of downloads and commands are others. */
    record QuestionAdmission(Admission turns) implements Places {
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
    QuestionAdmission questionAdmission(TillbookProperties properties) {
        Questions bounds = properties.questions();
        return new QuestionAdmission(new Admission(bounds.inWork(), bounds.waiting(), bounds.longestWait()));
    }

    @Bean
    AdmissionMeters questionMeters(QuestionAdmission admission) {
        return new AdmissionMeters("questions", admission.turns());
    }

    @Bean
    QuestionTurns questionTurns(QuestionAdmission admission, TillbookProperties properties, MeterRegistry registry) {
        Questions bounds = properties.questions();
        return new QuestionTurns(admission, bounds.longest(), bounds.subscriptions(), registry);
    }

    @Bean
    GraphQlSourceBuilderCustomizer knownDocumentsFirst(KnownDocuments known) {
        return source -> source.configureGraphQl(engine -> engine.preparsedDocumentProvider(known));
    }

    @Bean
    QuestionHandler questionHandler(WebGraphQlHandler questions) {
        return new QuestionHandler(questions);
    }

    @Bean
    WebSockets webSockets(WebGraphQlHandler questions, JsonMapper json, GraphQlProperties settings,
            TillbookProperties properties) {
        return new WebSockets(questions, new JacksonJsonHttpMessageConverter(json),
                settings.getWebsocket(), properties.questions().webSockets());
    }

    @Bean
    MeterBinder webSocketMeters(WebSockets sockets, TillbookProperties properties) {
        return registry -> {
            Gauge.builder("tillbook.questions.web.sockets", sockets, WebSockets::open)
                    .description("Open WebSockets")
                    .register(registry);
            Gauge.builder("tillbook.questions.web.sockets.limit", () -> properties.questions().webSockets())
                    .description("Most WebSockets at once")
                    .register(registry);
        };
    }

    /** The sockets come later: the container is there before the store is opened, which may fail. */
    @Bean
    FilterRegistrationBean<QuestionFilter> questionFilter(QuestionAdmission admission,
            ObjectProvider<WebSockets> sockets, TillbookProperties properties, MeterRegistry registry) {
        FilterRegistrationBean<QuestionFilter> filter = new FilterRegistrationBean<>(
                new QuestionFilter(admission.turns(), () -> sockets.getObject().isFull(),
                        Math.toIntExact(properties.questions().maxBody().toBytes()), QuestionTurns.refused(registry)));
        filter.addUrlPatterns("/graphql");
        return filter;
    }
}
