package io.tillbook.server.demo;

import io.tillbook.api.kernel.CommandOutcome;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.command.kernel.Outcomes;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.commands.Commands;
import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Demo data, where the profile asks for it. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
public class DemoConfig {
    @Bean
    DemoRunner demoRunner(EventStore store, Outcomes outcomes, Commands commands, Clock clock) {
        LocalDate yesterday = LocalDate.ofInstant(clock.instant(), DemoChain.ZONE).minusDays(1);
        return new DemoRunner(store, outcomes, new DemoLoader(command -> send(commands, command)), yesterday);
    }

    private static void send(Commands commands, DemoCommand command) {
        CommandOutcome outcome = commands.send(command.id(), command.command(), Cause.at(command.occurredAt()));
        if (outcome instanceof CommandRefused refused) {
            throw new IllegalStateException("a command of the demo data was refused: " + refused.rejection());
        }
    }
}
