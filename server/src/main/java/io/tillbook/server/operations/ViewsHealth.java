package io.tillbook.server.operations;

import io.tillbook.query.kernel.ViewsProgress;
import io.tillbook.query.store.ViewDatabase;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Healthy while the database of the views answers, even if the views are behind. */
final class ViewsHealth implements HealthIndicator {
    private final ViewDatabase database;
    private final ViewsProgress progress;

    ViewsHealth(ViewDatabase database, ViewsProgress progress) {
        this.database = database;
        this.progress = progress;
    }

    @Override
    public Health health() {
        Health.Builder health = database.isReachable() ? Health.up() : Health.down();
        return health.withDetail("position", progress.position()).build();
    }
}
