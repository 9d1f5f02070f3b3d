package io.tillbook.command.store.axonserver;

import io.tillbook.command.store.Availability;
import io.tillbook.command.store.StoreMemory;
import io.tillbook.command.store.StoreStatus;

/** The state of the connection and of the tail. What Axon Server takes of memory and disk it tells by itself. */
record AxonServerStatus(AxonServerLink link, Tail tail, AppendedPositions positions) implements StoreStatus {
    @Override
    public long lastPosition() {
        return tail.head().position();
    }

    @Override
    public long diskBytes() {
        return 0;
    }

    @Override
    public int waitingEvents() {
        return positions.waiting();
    }

    @Override
    public long waitingBytes() {
        return 0;
    }

    @Override
    public StoreMemory memory() {
        return StoreMemory.NONE;
    }

    @Override
    public long level0Files() {
        return 0;
    }

    @Override
    public long keptStreamEnds() {
        return tail.ends().kept();
    }

    @Override
    public int recentEvents() {
        return tail.recent().events();
    }

    @Override
    public long recentBytes() {
        return tail.recent().bytes();
    }

    @Override
    public Availability availability() {
        return link.availability();
    }
}
