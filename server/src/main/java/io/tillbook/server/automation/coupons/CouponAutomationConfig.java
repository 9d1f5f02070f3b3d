package io.tillbook.server.automation.coupons;

import io.tillbook.api.coupons.CouponCommand.AnnounceCouponExpiry;
import io.tillbook.api.kernel.Principal;
import io.tillbook.command.coupons.CouponCommands;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.StreamRunner;
import io.tillbook.command.members.MemberCommands;
import io.tillbook.query.coupons.CouponReminders.Reminding;
import io.tillbook.query.coupons.CouponReminders;
import io.tillbook.query.coupons.DueHolds;
import io.tillbook.query.kernel.Checkpoints;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.server.automation.CatchUpSubscription;
import io.tillbook.server.automation.Claims;
import io.tillbook.server.automation.PollingLoop;
import io.tillbook.server.automation.coupons.WhenCouponNearsItsEndThenAnnounce.Reminders;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.roles.ConditionalOnRole;
import io.tillbook.server.roles.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Issues coupons that sales have earned, ends holds that are over, and announces the end of coupons. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.AUTOMATION)
public class CouponAutomationConfig {
    /** A hold that is over blocks nobody, so there is no hurry. */
    private static final Duration HOLDS_PAUSE = Duration.ofSeconds(5);
    private static final Duration REMINDERS_PAUSE = Duration.ofSeconds(2);
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
    PollingLoop couponReminderLoop(CouponReminders reminders, StreamRunner runner, Commands commands, Clock clock,
            Claims claims) {
        CommandHandling<AnnounceCouponExpiry> announcement =
                CouponCommands.expiryAnnouncement(MemberCommands.contactsOfMembers());
        WhenCouponNearsItsEndThenAnnounce announcing = new WhenCouponNearsItsEndThenAnnounce(of(reminders),
                (id, command,
                        cause) -> runner.foresee(announcement.decider(), command,
                                cause.occurrence(id, announcement.type(),
                                        Principal.SERVER, command, clock.instant())) instanceof Accepted,
                commands);
        return PollingLoop.claimed(claims.of("coupon-reminders"), REMINDERS_PAUSE, List.of(() -> {
            announcing.run(clock.instant());
            return false;
        }));
    }

    private static Reminders of(CouponReminders reminders) {
        return new Reminders() {
            @Override
            public List<Reminding> at(Instant now) {
                return reminders.at(now);
            }

            @Override
            public void each(Reminding campaign, Instant now, Consumer<AnnounceCouponExpiry> consumer) {
                reminders.each(campaign, now, consumer);
            }
        };
    }

    @Bean
    PollingLoop earnedCouponLoop(Commands commands, EventLog log, Checkpoints checkpoints, Claims claims) {
        CatchUpSubscription subscription = CatchUpSubscription.owed("earned-coupons",
                new WhenSaleEarnsCouponThenIssue(commands), log, checkpoints);
        return PollingLoop.claimed(claims.of("earned-coupons"), EARNED_PAUSE, List.of(subscription::step), () -> {
        }, subscription::release);
    }
}
