package io.tillbook.server.demo;

import io.tillbook.command.kernel.Outcomes;
import io.tillbook.server.door.CommandDesk;
import io.tillbook.server.intake.OutgoingCommand;
import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import tools.jackson.databind.node.ObjectNode;

/** Demo data, where the profile asks for it. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
public class DemoConfig {
    private static final int FIRST_FAILURE = 300;

    @Bean
    DemoRunner demoRunner(EventStore store, Outcomes outcomes, CommandDesk desk, Clock clock) {
        LocalDate yesterday = LocalDate.ofInstant(clock.instant(), DemoChain.ZONE).minusDays(1);
        return new DemoRunner(store, outcomes, new DemoLoader(command -> send(desk, command)), yesterday);
    }

    private static void send(CommandDesk desk, OutgoingCommand command) {
        ObjectNode outcome = desk.decide(command.toJson());
        if (outcome.path("status").asInt() >= FIRST_FAILURE) {
            throw new IllegalStateException("a command of the demo data was answered " + outcome);
        }
    }
}
