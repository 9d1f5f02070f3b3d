package io.tillbook.server.commands;

import io.micrometer.core.instrument.MeterRegistry;
import io.tillbook.command.Capabilities;
import io.tillbook.command.kernel.CommandRoute;
import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.server.security.Callers;
import io.tillbook.server.security.Delegation;
import io.tillbook.server.security.Erasure;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans that all senders of commands share. */
@Configuration(proxyBeanMethods = false)
public class CommandsConfig {
    /** Longer than a store may lag before everything is asked of it, so that nothing older is believed after that. */
    private static final Duration LEARNED_WITHIN = Duration.ofSeconds(3);

    @Bean
    CommandMeters commandMeters(MeterRegistry registry) {
        return new CommandMeters(registry);
    }

    @Bean
    AuthorizedDispatch authorizedDispatch(CommandRoute route, Capabilities capabilities, LedgerStore store,
            Delegation delegation, Callers callers, Erasure erasure, Clock clock) {
        return new AuthorizedDispatch(route, capabilities.commands(),
                position -> store.awaitBeyond(position - 1, LEARNED_WITHIN), delegation, callers, erasure, clock);
    }

    @Bean
    Commands commands(AuthorizedDispatch dispatch, CommandMeters meters) {
        return new DispatchedCommands(dispatch, meters);
    }
}
