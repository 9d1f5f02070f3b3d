package io.tillbook.server.operations;

import io.tillbook.command.store.Availability.Available;
import io.tillbook.command.store.Availability.Unavailable;
import io.tillbook.command.store.StoreStatus;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Healthy while the event store takes events. */
final class StoreHealth implements HealthIndicator {
    private final StoreStatus store;

    StoreHealth(StoreStatus store) {
        this.store = store;
    }

    @Override
    public Health health() {
        Health.Builder health = switch (store.availability()) {
            case Available _ -> Health.up();
            case Unavailable(String reason) -> Health.down().withDetail("reason", reason);
        };
        return health.withDetail("position", store.lastPosition()).build();
    }
}
