package io.tillbook.server.commands;

import io.micrometer.core.instrument.MeterRegistry;
import io.tillbook.command.kernel.CommandDispatch;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans that all senders of commands share. */
@Configuration(proxyBeanMethods = false)
public class CommandsConfig {
    @Bean
    CommandMeters commandMeters(MeterRegistry registry) {
        return new CommandMeters(registry);
    }

    @Bean
    Commands commands(CommandDispatch dispatch, CommandMeters meters, Clock clock) {
        return new DispatchedCommands(dispatch, meters, clock);
    }
}
