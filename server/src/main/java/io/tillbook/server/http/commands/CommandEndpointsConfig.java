package io.tillbook.server.http.commands;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.tillbook.command.kernel.Outcomes;
import io.tillbook.command.store.TypeRegistry;
import io.tillbook.server.admission.Admission;
import io.tillbook.server.admission.AdmissionMeters;
import io.tillbook.server.commands.AuthorizedDispatch;
import io.tillbook.server.commands.CommandMeters;
import io.tillbook.server.http.ProblemAdvice;
import io.tillbook.server.security.Credentials;
import io.tillbook.server.security.CurrentCaller;
import io.tillbook.server.traces.DeniedRequests;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The endpoints of commands. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CommandsProperties.class)
public class CommandEndpointsConfig {
    @Bean
    CommandService commandService(AuthorizedDispatch dispatch, Credentials credentials, Outcomes outcomes,
            TypeRegistry types, CommandMeters meters, DeniedRequests denied) {
        return new CommandService(dispatch, credentials::complete, outcomes, types, meters, denied);
    }

    @Bean
    Admission admission(CommandsProperties bounds) {
        int batches = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, Math.max(1, bounds.inWork() / 2));
        return new Admission(bounds.inWork(), bounds.waiting(), bounds.longestWait(), batches);
    }

    @Bean
    AdmissionMeters admissionMeters(Admission admission) {
        return new AdmissionMeters("commands", admission);
    }

    @Bean
    MeterBinder waitingBatchesMeter(Admission admission) {
        return registry -> Gauge.builder("tillbook.commands.batches.waiting", admission, Admission::batchesWaiting)
                .description("Batches whose next line waits for its turn")
                .register(registry);
    }

    @Bean
    CommandGate commandGate(CommandService service, Admission admission, CommandMeters meters) {
        return new CommandGate(service, admission, meters);
    }

    @Bean
    CommandEndpoint commandEndpoint(CommandService service, CommandGate gate, CurrentCaller callers,
            CommandsProperties bounds) {
        return new CommandEndpoint(service, gate, callers, Math.toIntExact(bounds.maxBody().toBytes()));
    }

    @Bean
    BatchEndpoint batchEndpoint(CommandGate gate, CurrentCaller callers, CommandsProperties bounds) {
        return new BatchEndpoint(gate, callers, Math.toIntExact(bounds.maxBody().toBytes()));
    }

    @Bean
    LinesFromWithin linesFromWithin(CommandGate gate, CommandsProperties bounds) {
        return new LinesFromWithin(gate, Math.toIntExact(bounds.maxBody().toBytes()));
    }

    @Bean
    ServletRegistrationBean<CommandServlet> commandServlet(ObjectProvider<CommandEndpoint> commands,
            ObjectProvider<BatchEndpoint> batches, ProblemAdvice problems) {
        CommandServlet servlet = new CommandServlet(commands::getObject, batches::getObject, problems);
        ServletRegistrationBean<CommandServlet> registration = new ServletRegistrationBean<>(servlet, "/v1/commands/*");
        registration.setName("commands");
        return registration;
    }
}
