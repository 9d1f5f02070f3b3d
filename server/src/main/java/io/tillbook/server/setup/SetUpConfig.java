package io.tillbook.server.setup;

import io.tillbook.command.access.AccessDirectory;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.roles.ConditionalOnRole;
import io.tillbook.server.roles.Role;
import io.tillbook.server.security.AccessProperties;
import io.tillbook.server.security.Passwords;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** How the first one gets in. */
@Configuration(proxyBeanMethods = false)
public class SetUpConfig {
    /** Before requests are taken, where commands are decided: the first of them may carry the token. */
    @Bean
    @ConditionalOnRole(Role.COMMAND)
    SmartInitializingSingleton bootstrapToken(AccessProperties access, AccessDirectory directory, Commands commands,
            Clock clock) {
        return () -> {
            Path file = access.bootstrapTokenFile();
            if (file != null) {
                new BootstrapToken(directory, commands, clock).take(file);
            }
        };
    }

    @Bean
    SetUpLink setUpLink(AccessDirectory directory, Commands commands, Passwords passwords, Clock clock) {
        return new SetUpLink(directory, commands, passwords, clock);
    }

    @Bean
    @ConditionalOnRole(Role.COMMAND)
    SetUpMessage setUpMessage(Environment environment, SetUpLink link) {
        return new SetUpMessage(environment, link);
    }
}
