package io.tillbook.server.setup;

import io.tillbook.command.access.AccessDirectory;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.security.AccessProperties;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the first one gets in. */
@Configuration(proxyBeanMethods = false)
public class SetUpConfig {
    /** Before requests are taken: the first of them may carry the token. */
    @Bean
    SmartInitializingSingleton bootstrapToken(AccessProperties access, AccessDirectory directory, Commands commands,
            Clock clock) {
        return () -> {
            Path file = access.bootstrapTokenFile();
            if (file != null) {
                new BootstrapToken(directory, commands, clock).take(file);
            }
        };
    }
}
