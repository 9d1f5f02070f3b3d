package io.tillbook.server.automation.coupons;

import io.tillbook.query.coupons.DueHolds;
import io.tillbook.query.kernel.Checkpoints;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.server.automation.CatchUpSubscription;
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

/** Issues coupons that sales have earned, and ends holds that are over. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.AUTOMATION)
public class CouponAutomationConfig {
    /** A hold that is over blocks nobody, so there is no hurry. */
    private static final Duration HOLDS_PAUSE = Duration.ofSeconds(5);
    private static final Duration EARNED_PAUSE = Duration.ofMillis(200);

    @Bean
    PollingLoop couponHoldLoop(DueHolds due, Commands commands, Clock clock, Claims claims) {
        WhenHoldIsDueThenExpire expiry = new WhenHoldIsDueThenExpire(due::at, commands);
        return PollingLoop.claimed(claims.of("coupon-holds"), HOLDS_PAUSE, List.of(() -> {
            expiry.expire(clock.instant());
            return false;
        }));
    }

    @Bean
    PollingLoop earnedCouponLoop(Commands commands, EventLog log, Checkpoints checkpoints, Claims claims) {
        CatchUpSubscription subscription = CatchUpSubscription.owed("earned-coupons",
                new WhenSaleEarnsCouponThenIssue(commands), log, checkpoints);
        return PollingLoop.claimed(claims.of("earned-coupons"), EARNED_PAUSE, List.of(subscription::step), () -> {
        }, subscription::release);
    }
}
