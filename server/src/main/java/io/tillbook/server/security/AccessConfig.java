package io.tillbook.server.security;

import io.tillbook.command.Capabilities;
import io.tillbook.command.access.AccessDirectory;
import io.tillbook.command.kernel.StreamRunner;
import io.tillbook.command.store.StoreStatus;
import io.tillbook.server.settings.TillbookProperties;
import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what, and how callers are known. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AccessProperties.class, KeysProperties.class})
public class AccessConfig {
    @Bean
    AccessDirectory accessDirectory(StreamRunner streams, Capabilities capabilities) {
        return new AccessDirectory(streams::current, capabilities.permissions());
    }

    @Bean
    Callers callers(AccessDirectory directory, Clock clock) {
        return new Callers(directory, clock);
    }

    @Bean
    CurrentCaller currentCaller(Callers callers) {
        return new CurrentCaller(callers);
    }

    @Bean
    Delegation delegation(AccessDirectory directory) {
        return new Delegation(directory);
    }

    @Bean
    TokenAuthentication tokenAuthentication(Callers callers) {
        return new TokenAuthentication(callers);
    }

    /** @param store is locked by then: no other process makes the key */
    @Bean
    MasterKey masterKey(KeysProperties keys, TillbookProperties properties,
            StoreStatus store) {
        return MasterKey.in(Optional.ofNullable(keys.master())
                .orElseGet(() -> properties.dataDir().resolve("keys").resolve("master")));
    }

    @Bean
    Passwords passwords(MasterKey master) {
        return new Passwords(master.derived("passwords"));
    }

    @Bean
    Credentials credentials(Passwords passwords) {
        return new Credentials(passwords);
    }
}
