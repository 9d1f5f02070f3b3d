package io.tillbook.server.operations;

import io.tillbook.query.kernel.RebuildProgress;
import io.tillbook.query.kernel.ViewsProgress;
import io.tillbook.query.store.ViewDatabase;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Healthy while the database of the views answers, even if the views are behind. Where an event cannot be folded, the
 * status is DEGRADED, which takes no server out of service: selling goes on, and so do the other views.
 */
final class ViewsHealth implements HealthIndicator {
    private static final Status DEGRADED = new Status("DEGRADED");

    private final ViewDatabase database;
    private final ViewsProgress progress;
    private final RebuildProgress rebuild;

    ViewsHealth(ViewDatabase database, ViewsProgress progress, RebuildProgress rebuild) {
        this.database = database;
        this.progress = progress;
        this.rebuild = rebuild;
    }

    @Override
    public Health health() {
        Map<String, String> failures = new TreeMap<>();
        rebuild.groups().forEach(group -> {
            if (group.failure() != null) {
                failures.put(group.group(), group.failure());
            }
        });
        Health.Builder health = database.isReachable()
                ? Health.status(failures.isEmpty() ? Status.UP : DEGRADED)
                : Health.down();
        if (!failures.isEmpty()) {
            health.withDetail("failures", failures);
        }
        return health.withDetail("position", progress.position()).build();
    }
}
