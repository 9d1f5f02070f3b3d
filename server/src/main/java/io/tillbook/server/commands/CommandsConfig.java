package io.tillbook.server.commands;

import io.micrometer.core.instrument.MeterRegistry;
import io.tillbook.command.kernel.CommandDispatch;
import io.tillbook.server.roles.MissingRole;
import io.tillbook.server.roles.Role;
import io.tillbook.server.roles.Roles;
import io.tillbook.server.security.Callers;
import io.tillbook.server.security.Delegation;
import io.tillbook.server.security.Erasure;
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
    AuthorizedDispatch authorizedDispatch(CommandDispatch dispatch, Delegation delegation, Callers callers,
            Erasure erasure, Clock clock) {
        return new AuthorizedDispatch(dispatch, delegation, callers, erasure, clock);
    }

    @Bean
    Commands commands(AuthorizedDispatch dispatch, CommandMeters meters, Roles roles) {
        return roles.has(Role.COMMAND) ? new DispatchedCommands(dispatch, meters) : (_, _, _) -> {
            throw new MissingRole(Role.COMMAND);
        };
    }
}
