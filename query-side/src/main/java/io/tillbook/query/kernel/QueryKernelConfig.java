package io.tillbook.query.kernel;

import io.tillbook.api.kernel.EventNaming;
import java.time.InstantSource;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The folding of events into views. Needs Axon's event store, the events' names and an {@link InstantSource}. */
@Configuration(proxyBeanMethods = false)
public class QueryKernelConfig {

    @Bean
    EventLog eventLog(EventStore store, EventNaming naming) {
        return new EventLog(store, naming);
    }

    @Bean
    ViewsProgress viewsProgress(List<ViewGroup> groups) {
        return new ViewsProgress(groups.stream().map(ViewGroup::name).toList());
    }

    @Bean
    RebuildProgress rebuildProgress(InstantSource clock) {
        return new RebuildProgress(clock);
    }

    @Bean
    ViewProcessors viewProcessors(List<ViewGroup> groups, EventLog log, Checkpoints checkpoints, Patience patience,
            ViewsProgress progress, RebuildProgress rebuild, ViewPreparation preparation, ViewsProperties properties) {
        // Another process folds and stores for a MongoDB, and mostly it is waited for.
        FoldingTurns turns = new FoldingTurns(properties.uri() == null ? 1 : groups.size());
        Folding folding = new Folding(log, checkpoints, patience, progress, rebuild, properties.batchSize(), turns);
        return new ViewProcessors(groups, folding, preparation);
    }

    @Bean
    ViewMetrics viewMetrics(List<ViewGroup> groups, EventLog log, ViewsProgress progress, InstantSource clock) {
        return new ViewMetrics(groups.stream().map(ViewGroup::name).toList(), log, progress, clock);
    }
}
