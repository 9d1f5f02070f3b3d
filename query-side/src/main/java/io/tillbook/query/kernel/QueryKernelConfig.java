package io.tillbook.query.kernel;

import io.tillbook.api.kernel.EventNaming;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The folding of events into views. Needs {@link StoredEvents}, the events' names and an {@link InstantSource}. */
@Configuration(proxyBeanMethods = false)
public class QueryKernelConfig {

    @Bean
    EventLog eventLog(StoredEvents store, EventNaming naming) {
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
    ViewRebuilds viewRebuilds(List<ViewGroup> groups, ViewVersions versions) {
        return new ViewRebuilds(groups, versions);
    }

    @Bean
    ViewFolding viewFolding(List<ViewGroup> groups, EventLog log, Checkpoints checkpoints, ViewVersions versions,
            RetryPolicy retry, ViewsProgress progress, RebuildProgress rebuild, ViewPreparation preparation,
            ViewsProperties properties, InstantSource clock) {
        Folding folding = new Folding(log, checkpoints, versions, retry, progress, rebuild, properties.batchSize(),
                clock);
        return new ViewFolding(groups, folding, preparation, properties);
    }

    @Bean
    ViewMetrics viewMetrics(List<ViewGroup> groups, EventLog log, ViewsProgress progress, RebuildProgress rebuild,
            InstantSource clock) {
        return new ViewMetrics(groups.stream().map(ViewGroup::name).toList(), log, progress, rebuild, clock);
    }
}
