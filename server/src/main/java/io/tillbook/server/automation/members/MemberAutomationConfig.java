package io.tillbook.server.automation.members;

import io.tillbook.query.members.points.DuePoints;
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

/** Announces that points will be lost, and writes them off. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.AUTOMATION)
public class MemberAutomationConfig {
    /** Points that are over cannot be spent, so there is no hurry. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    @Bean
    PollingLoop pointsLoop(DuePoints due, Commands commands, Clock clock, Claims claims) {
        WhenPointsAreDueThenExpire expiry = new WhenPointsAreDueThenExpire(due::lost, due::announced, commands);
        return PollingLoop.claimed(claims.of("points"), PAUSE, List.of(() -> expiry.expire(clock.instant())));
    }
}
