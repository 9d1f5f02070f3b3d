package io.tillbook.server.automation.pricing;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.command.kernel.StreamRunner;
import io.tillbook.command.pricing.markdown.DueMarkdowns;
import io.tillbook.query.catalog.LocationView;
import io.tillbook.query.catalog.Locations;
import io.tillbook.query.inventory.batch.BatchViews.Due;
import io.tillbook.query.inventory.batch.BatchViews;
import io.tillbook.query.kernel.Checkpoints;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.kernel.ViewsProgress;
import io.tillbook.server.automation.CatchUpSubscription;
import io.tillbook.server.automation.Claims;
import io.tillbook.server.automation.PollingLoop;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.roles.ConditionalOnRole;
import io.tillbook.server.roles.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Proposes markdowns of batches that come near their last day, in one process at a time. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MarkdownsProperties.class)
@ConditionalOnRole(Role.AUTOMATION)
public class MarkdownAutomationConfig {
    private static final String NAME = "markdown-proposals";
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Bean
    ProposedMarkdowns proposedMarkdowns(StreamRunner runner, Commands commands, Clock clock) {
        return new ProposedMarkdowns(new DueMarkdowns(runner::current), runner, commands, clock);
    }

    @Bean
    MarkdownSweep markdownSweep(ProposedMarkdowns proposals, BatchViews batches, Locations locations,
            ViewsProgress progress, MarkdownsProperties properties) {
        return new MarkdownSweep(batches(batches, locations), proposals::of, proposals::mostDays,
                () -> Math.min(progress.position(BatchViews.GROUP), progress.position(Locations.GROUP)),
                properties.sweep());
    }

    @Bean
    @ConditionalOnProperty(name = "tillbook.markdowns.propose", matchIfMissing = true)
    PollingLoop markdownProposalLoop(ProposedMarkdowns proposals, MarkdownSweep sweep, EventLog log,
            Checkpoints checkpoints, Clock clock, Claims claims) {
        CatchUpSubscription subscription = new CatchUpSubscription(NAME,
                new WhenBatchNearsExpiryThenProposeMarkdown(proposals::of, sweep::from), log, checkpoints);
        return PollingLoop.claimed(claims.of(NAME), PAUSE,
                List.of(subscription::step, () -> {
                    sweep.run(clock.instant());
                    return false;
                }), () -> sweep.from(log.head()), subscription::release);
    }

    private static MarkdownSweep.Batches batches(BatchViews batches, Locations locations) {
        return new MarkdownSweep.Batches() {
            @Override
            public List<LocationView> locations() {
                return locations.all();
            }

            @Override
            public List<Due> until(LocationId location, LocalDate last, @Nullable String after, int limit) {
                return batches.dueBy(location, last, after, limit);
            }
        };
    }
}
