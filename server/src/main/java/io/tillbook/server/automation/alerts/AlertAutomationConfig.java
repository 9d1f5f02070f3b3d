package io.tillbook.server.automation.alerts;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.tillbook.api.alerts.TillAlertsCommand.AssessTill;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.command.alerts.AlertsCommands;
import io.tillbook.command.kernel.StreamRunner;
import io.tillbook.query.alerts.AlertDeliveryRepository;
import io.tillbook.query.alerts.WatchList;
import io.tillbook.query.alerts.WatchedStock;
import io.tillbook.query.catalog.LocationView;
import io.tillbook.query.catalog.Locations;
import io.tillbook.query.kernel.Checkpoints;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.kernel.ViewsProgress;
import io.tillbook.query.shifts.TillFindings.Unassigned;
import io.tillbook.query.shifts.TillFindings;
import io.tillbook.query.shifts.numbering.NumberProblems.Problem;
import io.tillbook.query.shifts.numbering.NumberProblems;
import io.tillbook.server.automation.CatchUpSubscription;
import io.tillbook.server.automation.Claims;
import io.tillbook.server.automation.Foreseen;
import io.tillbook.server.automation.PollingLoop;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.delivery.AlertsProperties;
import io.tillbook.server.delivery.DeliveryWorker;
import io.tillbook.server.roles.ConditionalOnRole;
import io.tillbook.server.roles.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Assesses stocks and takes on the deliveries of alerts. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.AUTOMATION)
public class AlertAutomationConfig {
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
    StockSweep stockSweep(Assessment assessment, WatchList watchList, Locations locations, ViewsProgress progress,
            AlertsProperties properties, MeterRegistry registry) {
        StockSweep sweep = new StockSweep(stocks(watchList, locations), assessment::of,
                () -> Math.min(progress.position(WatchList.GROUP), progress.position(Locations.GROUP)),
                properties.sweep());
        Gauge.builder("tillbook.alerts.swept.locations", sweep, StockSweep::sweptLocations)
                .description("Locations of which it is held when their stocks were looked at last")
                .register(registry);
        return sweep;
    }

    @Bean
    @ConditionalOnProperty(name = "tillbook.alerts.assess", matchIfMissing = true)
    PollingLoop alertAssessmentLoop(Assessment assessment, StockSweep sweep, WatchList watchList, EventLog log,
            Checkpoints checkpoints, Clock clock, Claims claims) {
        CatchUpSubscription subscription = new CatchUpSubscription("alert-assessment",
                new WhenStockChangesThenAssess(assessment::of, sweep::from, watchList::hasPolicies), log, checkpoints);
        return PollingLoop.claimed(claims.of("alert-assessment"), PAUSE, List.of(subscription::step, () -> {
            sweep.run(clock.instant());
            return false;
        }), () -> sweep.from(log.head()), subscription::release);
    }

    @Bean
    @ConditionalOnProperty(name = "tillbook.alerts.assess", matchIfMissing = true)
    PollingLoop tillAlertLoop(StreamRunner runner, Commands commands, Locations locations, TillFindings tills,
            NumberProblems numbers, EventLog log, AlertsProperties properties, Clock clock, Claims claims) {
        Foreseen<AssessTill> foreseen =
                new Foreseen<>(AlertsCommands.TILL_ASSESSMENT, runner, commands, log::head, clock);
        TillWatch watch = new TillWatch(findings(locations, tills, numbers),
                command -> foreseen.send(command, command.location().value(), command.register().value(),
                        command.matters().toString()),
                properties.tills());
        return PollingLoop.claimed(claims.of("till-alerts"), PAUSE, List.of(() -> {
            watch.run(clock.instant());
            return false;
        }), watch::forget, () -> {
        });
    }

    private static TillWatch.Findings findings(Locations locations, TillFindings tills, NumberProblems numbers) {
        return new TillWatch.Findings() {
            @Override
            public List<LocationView> locations() {
                return locations.all();
            }

            @Override
            public List<RegisterId> registers(LocationId location) {
                return tills.registers(location);
            }

            @Override
            public List<Unassigned> unassigned(LocationId location) {
                return tills.unassigned(location);
            }

            @Override
            public List<Problem> numbers(LocationId location, LocalDate from, Instant until) {
                return numbers.of(location, from, until);
            }
        };
    }

    @Bean
    PollingLoop alertDeliveryLoop(DeliveryWorker worker, AlertDeliveryRepository deliveries, EventLog log,
            Checkpoints checkpoints, Clock clock, Claims claims) {
        CatchUpSubscription subscription = new CatchUpSubscription("alert-delivery",
                new WhenAlertRaisedThenDeliver(worker.channels(), deliveries::add, clock), log, checkpoints);
        return PollingLoop.claimed(claims.of("alert-delivery"), PAUSE, List.of(subscription::step, worker::step),
                () -> {
                }, subscription::release);
    }

    private static StockSweep.Stocks stocks(WatchList watchList, Locations locations) {
        return new StockSweep.Stocks() {
            @Override
            public List<LocationView> locations() {
                return locations.all();
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
