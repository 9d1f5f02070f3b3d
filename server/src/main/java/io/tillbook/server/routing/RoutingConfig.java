package io.tillbook.server.routing;

import io.micrometer.core.instrument.MeterRegistry;
import io.tillbook.command.Capabilities;
import io.tillbook.command.access.AccessDirectory;
import io.tillbook.command.kernel.AcceptedCommands;
import io.tillbook.command.kernel.CommandDispatch;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.CommandRoute;
import io.tillbook.command.kernel.Outcomes;
import io.tillbook.server.keys.MasterKey;
import io.tillbook.server.keys.MessageSeal;
import io.tillbook.server.roles.Role;
import io.tillbook.server.roles.Roles;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way of commands between processes, and its two ends. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RoutingProperties.class)
public class RoutingConfig {
    @Bean
    RoutingMeters routingMeters(MeterRegistry registry) {
        return new RoutingMeters(registry);
    }

    @Bean
    SubmissionFormat submissionFormat(Capabilities capabilities, AccessDirectory directory, Clock clock) {
        return new SubmissionFormat(capabilities.commands(), new ReachFormat(capabilities, directory, clock));
    }

    @Bean
    WireFormat wireFormat(MasterKey master, Capabilities capabilities) {
        return new WireFormat(new MessageSeal(master.derived("messages between processes", "AES")),
                capabilities.types().json());
    }

    @Bean
    CommandRoute commandRoute(RoutingProperties properties, CommandDispatch dispatch, CommandCarrier carrier,
            SubmissionFormat submissions, WireFormat wire, Outcomes outcomes, RoutingMeters meters, Roles roles,
            List<AcceptedCommands> observers) {
        CommandRoute here = dispatch::send;
        boolean decides = roles.has(Role.COMMAND);
        CommandRoute route = properties.routes(decides, !CommandCarrier.NOWHERE.equals(carrier))
                ? new CommandRouter(carrier, submissions, wire, outcomes, properties.answerWithin(),
                        decides ? here : null, meters)
                : here;
        return new ObservedRoute(route, observers);
    }

    @Bean
    RoutingParticipation routingParticipation(CommandDispatch dispatch, CommandCarrier carrier,
            SubmissionFormat submissions,
            WireFormat wire, RoutingMeters meters, Roles roles) {
        CommandReceiver receiver = new CommandReceiver(dispatch::send, submissions, wire, meters);
        return new RoutingParticipation(roles.has(Role.COMMAND) ? carrier : CommandCarrier.NOWHERE,
                dispatch.handlings().stream().map(CommandHandling::type).toList(), receiver);
    }
}
