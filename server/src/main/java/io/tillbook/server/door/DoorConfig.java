package io.tillbook.server.door;

import io.micrometer.core.instrument.MeterRegistry;
import io.tillbook.command.kernel.CommandDispatch;
import io.tillbook.command.kernel.Outcomes;
import io.tillbook.server.settings.TillbookProperties;
import java.time.Clock;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The command door. */
@Configuration(proxyBeanMethods = false)
public class DoorConfig {
    @Bean
    CommandDesk commandDesk(CommandDispatch dispatch, Outcomes outcomes, MeterRegistry registry, Clock clock) {
        return new CommandDesk(dispatch, outcomes, new CommandMeters(registry), clock);
    }

    @Bean
    CommandDoor commandDoor(CommandDesk desk, TillbookProperties properties) {
        return new CommandDoor(desk, Math.toIntExact(properties.commands().maxBody().toBytes()));
    }

    @Bean
    BatchDoor batchDoor(CommandDesk desk, TillbookProperties properties) {
        return new BatchDoor(desk, Math.toIntExact(properties.commands().maxBody().toBytes()));
    }

    @Bean
    ProblemAdvice problemAdvice() {
        return new ProblemAdvice();
    }

    @Bean
    SameOriginFilter sameOriginFilter() {
        return new SameOriginFilter();
    }

    /** The innermost valve that reports errors wins, so that the container's own pages are never seen. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> problemsOfTheContainer() {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemReportValve()));
    }
}
