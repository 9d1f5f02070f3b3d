package io.tillbook.server.door;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.tillbook.query.graphql.KnownDocuments;
import io.tillbook.query.graphql.Places;
import io.tillbook.query.graphql.QuestionTurns;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/** The bounds of what is only read: questions, WebSockets, and answers of any length. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({QuestionsProperties.class, DownloadsProperties.class})
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
    QuestionAdmission questionAdmission(QuestionsProperties bounds) {
        return new QuestionAdmission(new Admission(bounds.inWork(), bounds.waiting(), bounds.longestWait()));
    }

    @Bean
    AdmissionMeters questionMeters(QuestionAdmission admission) {
        return new AdmissionMeters("questions", admission.turns());
    }

    @Bean
    QuestionTurns questionTurns(QuestionAdmission admission, QuestionsProperties bounds, MeterRegistry registry) {
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
            QuestionsProperties bounds) {
        return new WebSockets(questions, new JacksonJsonHttpMessageConverter(json),
                settings.getWebsocket(), bounds.webSockets());
    }

    @Bean
    MeterBinder webSocketMeters(WebSockets sockets, QuestionsProperties bounds) {
        return registry -> {
            Gauge.builder("tillbook.questions.web.sockets", sockets, WebSockets::open)
                    .description("Open WebSockets")
                    .register(registry);
            Gauge.builder("tillbook.questions.web.sockets.limit", () -> bounds.webSockets())
                    .description("Most WebSockets at once")
                    .register(registry);
        };
    }

    /** The sockets come later: the container is there before the store is opened, which may fail. */
    @Bean
    FilterRegistrationBean<QuestionFilter> questionFilter(QuestionAdmission admission,
            ObjectProvider<WebSockets> sockets, QuestionsProperties bounds, MeterRegistry registry) {
        FilterRegistrationBean<QuestionFilter> filter = new FilterRegistrationBean<>(
                new QuestionFilter(admission.turns(), () -> sockets.getObject().isFull(),
                        Math.toIntExact(bounds.maxBody().toBytes()), QuestionTurns.refused(registry)));
        filter.addUrlPatterns("/graphql");
        return filter;
    }

    @Bean
    FilterRegistrationBean<DownloadFilter> downloadFilter(DownloadsProperties bounds, MeterRegistry registry) {
        Admission admission = new Admission(bounds.atOnce(), 0, Duration.ZERO);
        Gauge.builder("tillbook.downloads.in.work", admission, Admission::inWork)
                .description("Answers of any length that are being written")
                .register(registry);
        Gauge.builder("tillbook.downloads.in.work.limit", admission, Admission::places)
                .description("Most of them at once")
                .register(registry);
        Counter refused = Counter.builder("tillbook.downloads.refused")
                .description("Downloads that were turned away")
                .register(registry);
        FilterRegistrationBean<DownloadFilter> filter =
                new FilterRegistrationBean<>(new DownloadFilter(admission, refused));
        filter.addUrlPatterns("/v1/events", "/v1/stocktakes/*");
        return filter;
    }
}
