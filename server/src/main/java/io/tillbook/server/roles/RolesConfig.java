package io.tillbook.server.roles;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Arrays;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

/** The roles of this process, and how they are shown. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RolesProperties.class)
public class RolesConfig {
    @Bean
    static RolesCheck rolesCheck(ConfigurableEnvironment environment) {
        return new RolesCheck(environment);
    }

    @Bean
    static RoleHealth roleHealth(ConfigurableEnvironment environment) {
        return new RoleHealth(environment);
    }

    @Bean
    Roles roles(RolesProperties properties) {
        return Roles.called(properties.roles());
    }

    @Bean
    InfoContributor rolesInfo(Roles roles) {
        return info -> info.withDetail("roles", roles.all().stream().map(Role::word).sorted().toList());
    }

    @Bean
    MeterBinder rolesMeter(Roles roles) {
        return registry -> Arrays.stream(Role.values())
                .forEach(role -> Gauge.builder("tillbook.roles", roles, all -> all.has(role) ? 1 : 0)
                        .description("Whether this process has a role")
                        .tag("role", role.word())
                        .register(registry));
    }
}
