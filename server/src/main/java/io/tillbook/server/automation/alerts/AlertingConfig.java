package io.tillbook.server.automation.alerts;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.command.kernel.StreamRunner;
import io.tillbook.query.alerts.AlertDeliveryViews;
import io.tillbook.query.alerts.WatchList;
import io.tillbook.query.alerts.WatchedLocation;
import io.tillbook.query.alerts.WatchedStock;
import io.tillbook.query.kernel.Checkpoints;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.kernel.ViewsProgress;
import io.tillbook.server.automation.Follower;
import io.tillbook.server.automation.Rounds;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.delivery.Deliverer;
import io.tillbook.server.settings.TillbookProperties;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What alerts do by themselves: stocks are looked at, and what is the matter with them is delivered. */
@Configuration(proxyBeanMethods = false)
public class AlertingConfig {
    private static final Duration PAUSE = Duration.ofMillis(200);

    @Bean
    Assessment stockAssessment(StreamRunner runner, Commands commands, Clock clock, MeterRegistry registry) {
        Assessment assessment = new Assessment(runner, commands, clock);
        FunctionCounter.builder("tillbook.alerts.assessments", assessment, Assessment::sent)
                .description("Looks at stocks that something came of")
                .register(registry);
        return assessment;
    }

    @Bean
    StockSweep stockSweep(Assessment assessment, WatchList watchList, ViewsProgress progress,
            TillbookProperties properties, MeterRegistry registry) {
        StockSweep sweep = new StockSweep(stocks(watchList), assessment::of,
                () -> progress.position(WatchList.GROUP), properties.alerts().sweep());
        Gauge.builder("tillbook.alerts.swept.locations", sweep, StockSweep::sweptLocations)
                .description("Locations of which it is held when their stocks were looked at last")
                .register(registry);
        return sweep;
    }

    @Bean
    @ConditionalOnProperty(name = "tillbook.alerts.assess", matchIfMissing = true)
    Rounds alertAssessmentRounds(Assessment assessment, StockSweep sweep, WatchList watchList, EventLog log,
            Checkpoints checkpoints, Clock clock) {
        Follower follower = new Follower("alert-assessment",
                new WhenStockChangesThenAssess(assessment::of, sweep::from, watchList::hasPolicies), log, checkpoints);
        sweep.from(log.head());
        return new Rounds("alert-assessment", PAUSE, List.of(follower::step, () -> {
            sweep.run(clock.instant());
            return false;
        }), follower::release);
    }

    @Bean
    Rounds alertDeliveryRounds(Deliverer deliverer, AlertDeliveryViews deliveries, EventLog log,
            Checkpoints checkpoints, Clock clock) {
        Follower follower = new Follower("alert-delivery",
                new WhenAlertRaisedThenDeliver(deliverer.channels(), deliveries::add, clock), log, checkpoints);
        return new Rounds("alert-delivery", PAUSE, List.of(follower::step, deliverer::step), follower::release);
    }

    private static StockSweep.Stocks stocks(WatchList watchList) {
        return new StockSweep.Stocks() {
            @Override
            public List<WatchedLocation> locations() {
                return watchList.locations();
            }

            @Override
            public List<WatchedStock> stocks(LocationId location, @Nullable Sku after, int limit) {
                return watchList.stocks(location, after, limit);
            }

            @Override
            public boolean hasPolicies() {
                return watchList.hasPolicies();
            }
        };
    }
}
