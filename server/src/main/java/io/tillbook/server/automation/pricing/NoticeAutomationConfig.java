package io.tillbook.server.automation.pricing;

import io.tillbook.query.alerts.AlertDeliveryRepository;
import io.tillbook.query.kernel.Checkpoints;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.kernel.ViewsProgress;
import io.tillbook.query.pricing.promotion.Holding;
import io.tillbook.query.pricing.promotion.Promotions;
import io.tillbook.server.automation.CatchUpSubscription;
import io.tillbook.server.automation.Claims;
import io.tillbook.server.automation.PollingLoop;
import io.tillbook.server.delivery.DeliveryWorker;
import io.tillbook.server.roles.ConditionalOnRole;
import io.tillbook.server.roles.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the webhook of promotions, coupons and groups, where it is to be told. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.AUTOMATION)
@ConditionalOnProperty("tillbook.alerts.webhook.promotions")
public class NoticeAutomationConfig {
    private static final String EVENTS = "promotion-notices";
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Bean
    PollingLoop promotionNoticeLoop(DeliveryWorker worker, AlertDeliveryRepository deliveries, EventLog log,
            Checkpoints checkpoints, Promotions promotions, ViewsProgress progress, Clock clock, Claims claims) {
        String channel = worker.webhook().orElseThrow();
        CatchUpSubscription events = new CatchUpSubscription(EVENTS,
                new WhenPromotionChangesThenNotify(channel, deliveries::add, clock), log, checkpoints);
        PromotionTimes times =
                new PromotionTimes(changes(promotions, progress, log), channel, deliveries::add, checkpoints);
        return PollingLoop.claimed(claims.of(EVENTS), PAUSE, List.of(events::step, () -> {
            times.run(clock.instant());
            return false;
        }), () -> {
        }, () -> {
            events.release();
            times.release();
        });
    }

    private static PromotionTimes.Changes changes(Promotions promotions, ViewsProgress progress, EventLog log) {
        return new PromotionTimes.Changes() {
            @Override
            public List<Holding> between(Instant after, Instant last) {
                return promotions.changing(after, last);
            }

            @Override
            public long position() {
                return progress.position(Promotions.GROUP);
            }

            @Override
            public long head() {
                return log.head();
            }
        };
    }
}
