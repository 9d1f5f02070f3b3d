package io.tillbook.server.automation.pricing;

import io.tillbook.query.kernel.Checkpoints;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.pricing.groupbuy.DueGroups;
import io.tillbook.server.automation.CatchUpSubscription;
import io.tillbook.server.automation.Claims;
import io.tillbook.server.automation.PollingLoop;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.roles.ConditionalOnRole;
import io.tillbook.server.roles.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ends groups whose time is over, and issues coupons to the members of those that are complete. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GroupsProperties.class)
@ConditionalOnRole(Role.AUTOMATION)
public class GroupBuyAutomationConfig {
    private static final String EXPIRY = "group-expiry";
    private static final String COUPONS = "group-coupons";
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Bean
    PollingLoop groupExpiryLoop(DueGroups due, Commands commands, Clock clock, GroupsProperties properties,
            Claims claims) {
        WhenGroupIsDueThenExpire expiry = new WhenGroupIsDueThenExpire(due::at, commands);
        return PollingLoop.claimed(claims.of(EXPIRY), properties.expiryPause(), List.of(() -> {
            expiry.expire(clock.instant());
            return false;
        }));
    }

    @Bean
    PollingLoop groupCouponLoop(Commands commands, EventLog log, Checkpoints checkpoints, Claims claims) {
        CatchUpSubscription subscription = CatchUpSubscription.owed(COUPONS,
                new WhenGroupIsFormedThenIssueCoupons(commands), log, checkpoints);
        return PollingLoop.claimed(claims.of(COUPONS), PAUSE, List.of(subscription::step), () -> {
        }, subscription::release);
    }
}
