package io.tillbook.server.automation.pricing;

import io.tillbook.query.catalog.Locations;
import io.tillbook.query.kernel.Checkpoints;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.kernel.ViewsProgress;
import io.tillbook.query.members.standing.MemberStandings;
import io.tillbook.query.pricing.finding.PriceAudits;
import io.tillbook.query.pricing.promotion.Promotions;
import io.tillbook.server.automation.CatchUpSubscription;
import io.tillbook.server.automation.Claims;
import io.tillbook.server.automation.PollingLoop;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.roles.ConditionalOnRole;
import io.tillbook.server.roles.Role;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Audits the prices of sales, in one process at a time. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.AUTOMATION)
public class PriceAuditAutomationConfig {
    private static final String NAME = "price-audit";
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    PollingLoop priceAuditLoop(PriceAudits audits, ViewsProgress progress, EventLog log, Checkpoints checkpoints,
            Commands commands, Claims claims) {
        CatchUpSubscription subscription = new CatchUpSubscription(NAME,
                new WhenSaleIsRecordedThenAuditPrices(() -> audits.begin()::of, position -> isKnown(progress, position),
                        commands),
                log, checkpoints);
        return PollingLoop.claimed(claims.of(NAME), PAUSE, List.of(subscription::step), () -> {
        }, subscription::release);
    }

    /** Other views are waited for too, but not for long: they may be built anew. */
    private static boolean isKnown(ViewsProgress progress, long position) {
        return known(progress) >= position || progress.awaitPosition(position, PATIENCE).join()
                || known(progress) >= position;
    }

    private static long known(ViewsProgress progress) {
        return Stream.of(Promotions.GROUP, Locations.GROUP, MemberStandings.GROUP)
                .mapToLong(progress::position)
                .min()
                .orElseThrow();
    }
}
