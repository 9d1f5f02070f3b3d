package io.tillbook.server.automation.pricing;

import io.tillbook.query.pricing.promotion.UnneededQuotas;
import io.tillbook.server.automation.Claims;
import io.tillbook.server.automation.PollingLoop;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.roles.ConditionalOnRole;
import io.tillbook.server.roles.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for uses of limited promotions that nobody needs where they are. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.AUTOMATION)
public class QuotaAutomationConfig {
    /** Each time all that lies at locations is looked at. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

    @Bean
    PollingLoop unneededQuotaLoop(UnneededQuotas unneeded, Commands commands, Clock clock, Claims claims) {
        WhenQuotaIsUnneededThenReturn returning = new WhenQuotaIsUnneededThenReturn(unneeded::before, commands);
        return PollingLoop.claimed(claims.of("unneeded-quotas"), PAUSE, List.of(() -> {
            returning.giveBack(clock.instant());
            return false;
        }));
    }
}
