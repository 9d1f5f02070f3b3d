package io.tillbook.server.tills;

import io.micrometer.core.instrument.MeterRegistry;
import io.tillbook.command.access.AccessDirectory;
import io.tillbook.query.store.StateStore;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.security.Passwords;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How people take over tills. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TillsProperties.class)
public class TillsConfig {
    @Bean
    TillSessions tillSessions(StateStore state, AccessDirectory directory, TillsProperties settings, Clock clock) {
        return new TillSessions(state.repository(TillSessionRepository.class), directory, settings.idle(), clock);
    }

    @Bean
    PinCheck pinCheck(AccessDirectory directory, Passwords passwords, Commands commands, MeterRegistry registry,
            Clock clock) {
        return new PinCheck(directory, passwords, commands, new PinMeters(registry), clock);
    }
}
