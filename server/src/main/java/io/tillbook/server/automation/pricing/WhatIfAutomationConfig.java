package io.tillbook.server.automation.pricing;

import io.tillbook.query.pricing.whatif.WhatIfs;
import io.tillbook.server.automation.Claims;
import io.tillbook.server.automation.PollingLoop;
import io.tillbook.server.roles.ConditionalOnRole;
import io.tillbook.server.roles.Role;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Works on what-if jobs, in one process at a time. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.AUTOMATION)
public class WhatIfAutomationConfig {
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Bean
    PollingLoop whatIfLoop(WhatIfs jobs, Claims claims) {
        return PollingLoop.claimed(claims.of("what-if"), PAUSE, List.of(jobs::step));
    }
}
