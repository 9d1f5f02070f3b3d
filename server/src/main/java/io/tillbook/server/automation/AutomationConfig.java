package io.tillbook.server.automation;

import io.micrometer.core.instrument.MeterRegistry;
import io.tillbook.query.kernel.Checkpoints;
import io.tillbook.server.roles.ConditionalOnRole;
import io.tillbook.server.roles.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all automations share. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.AUTOMATION)
public class AutomationConfig {
    @Bean
    Claims claims(Checkpoints checkpoints, MeterRegistry registry) {
        return new Claims(checkpoints, registry);
    }
}
