package io.tillbook.server.demo;

import io.tillbook.command.kernel.Outcomes;
import io.tillbook.server.door.CommandDesk;
import io.tillbook.server.intake.OutgoingCommand;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import tools.jackson.databind.node.ObjectNode;

/** Demo data where the profile {@code demo} is on: eight weeks up to yesterday. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
public class DemoConfig {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Bean
    DemoRunner demoRunner(EventStore store, Outcomes outcomes, CommandDesk desk, Clock clock) {
        LocalDate yesterday = LocalDate.now(clock.withZone(ZONE)).minusDays(1);
        return new DemoRunner(store, outcomes, new DemoLoader(command -> send(desk, command)), yesterday);
    }

    private static void send(CommandDesk desk, OutgoingCommand command) {
        ObjectNode answer = desk.decide(command.toJson());
        int status = answer.get("status").asInt();
        if (status != 200 && status != 201) {
            throw new IllegalStateException("a command of the demo data was not accepted: " + answer);
        }
    }
}
