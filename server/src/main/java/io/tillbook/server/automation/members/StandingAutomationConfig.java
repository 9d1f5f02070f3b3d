package io.tillbook.server.automation.members;

import io.tillbook.api.members.birthday.BirthdayPlan;
import io.tillbook.api.members.segment.Segments;
import io.tillbook.query.graphql.Unsealing;
import io.tillbook.query.kernel.Checkpoints;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.members.standing.MemberStandings;
import io.tillbook.server.automation.CatchUpSubscription;
import io.tillbook.server.automation.Claims;
import io.tillbook.server.automation.PollingLoop;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.roles.ConditionalOnRole;
import io.tillbook.server.roles.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reviews tiers, assigns segments and greets members, in one process at a time. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.AUTOMATION)
public class StandingAutomationConfig {
    private static final String STANDINGS = "member-standings";
    private static final String COUPONS = "birthday-coupons";
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration COUPONS_PAUSE = Duration.ofMillis(500);

    @Bean
    PollingLoop standingLoop(MemberStandings standings, Unsealing personal, Commands commands, Clock clock,
            Claims claims) {
        WhenTierIsDueThenReview reviews =
                new WhenTierIsDueThenReview(standings::due, () -> standings.tiers().zone(), commands);
        MemberSweep sweep = new MemberSweep(of(standings), personal, commands);
        return PollingLoop.claimed(claims.of(STANDINGS), PAUSE,
                List.of(() -> reviews.review(clock.instant()) == WhenTierIsDueThenReview.MOST_AT_ONCE, () -> {
                    sweep.run(clock.instant());
                    return false;
                }));
    }

    @Bean
    PollingLoop birthdayCouponLoop(Commands commands, EventLog log, Checkpoints checkpoints, Claims claims) {
        CatchUpSubscription subscription = CatchUpSubscription.owed(COUPONS,
                new WhenMemberIsGreetedThenIssueCoupon(commands), log, checkpoints);
        return PollingLoop.claimed(claims.of(COUPONS), COUPONS_PAUSE, List.of(subscription::step), () -> {
        }, subscription::release);
    }

    private static MemberSweep.Standings of(MemberStandings standings) {
        return new MemberSweep.Standings() {
            @Override
            public ZoneId zone() {
                return standings.tiers().zone();
            }

            @Override
            public Segments segments() {
                return standings.segments();
            }

            @Override
            public Optional<BirthdayPlan> birthdays() {
                return standings.birthdays();
            }

            @Override
            public boolean isAnybodyInSegment() {
                return standings.isAnybodyInSegment();
            }

            @Override
            public MemberStandings.Look look(LocalDate today) {
                return standings.look(today);
            }
        };
    }
}
