package io.tillbook.server.sessions;

import io.micrometer.core.instrument.MeterRegistry;
import io.tillbook.command.access.AccessDirectory;
import io.tillbook.query.store.StateStore;
import io.tillbook.server.commands.AuthorizedDispatch;
import io.tillbook.server.security.Credentials;
import io.tillbook.server.security.Passwords;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How people sign in. */
@Configuration(proxyBeanMethods = false)
public class SessionsConfig {
    @Bean
    SessionRepository sessionRepository(StateStore state) {
        return state.repository(SessionRepository.class);
    }

    @Bean
    Sessions sessions(SessionRepository stored, AccessDirectory directory, Clock clock) {
        return new Sessions(stored, directory, clock);
    }

    @Bean
    PasswordCheck passwordCheck(AccessDirectory directory, Passwords passwords, MeterRegistry registry, Clock clock) {
        return new PasswordCheck(directory, passwords, new SignInMeters(registry), clock);
    }

    @Bean
    OwnPassword ownPassword(AccessDirectory directory, AuthorizedDispatch dispatch, Credentials credentials,
            Clock clock) {
        return new OwnPassword(directory, dispatch, credentials, clock);
    }
}
