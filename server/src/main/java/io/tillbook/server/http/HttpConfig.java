package io.tillbook.server.http;

import io.tillbook.server.settings.TillbookProperties;
import io.tillbook.server.traces.DeniedRequests;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans that all addresses share: error pages, the same-origin filter, folders of the container. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HttpProperties.class)
public class HttpConfig {
    private static final Logger LOG = LoggerFactory.getLogger(HttpConfig.class);

    @Bean
    ProblemAdvice problemAdvice(DeniedRequests denied) {
        return new ProblemAdvice(denied);
    }

    @Bean
    SameOriginFilter sameOriginFilter(HttpProperties settings, DeniedRequests denied) {
        return new SameOriginFilter(new CrossOrigin(settings.corsOrigins()), denied);
    }

    @Bean
    BodyTypeFilter bodyTypeFilter() {
        return new BodyTypeFilter();
    }

    /** The innermost valve that reports errors wins, so that the container's own pages are never seen. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> problemsOfTheContainer() {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemReportValve()));
    }

    @Bean
    TemporaryFolder temporaryFolder(TillbookProperties properties) {
        return new TemporaryFolder(properties.dataDir().resolve("tmp"));
    }

    /** Where the data directory cannot be written to, the store says so soon. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> foldersOfTheContainer(TemporaryFolder temporary) {
        return factory -> {
            try {
                factory.setBaseDirectory(temporary.folder("container").toFile());
                factory.setDocumentRoot(temporary.folder("container/documents").toFile());
            } catch (UncheckedIOException unwritable) {
                LOG.debug("The container works in the system's temporary folder", unwritable);
            }
        };
    }
}
