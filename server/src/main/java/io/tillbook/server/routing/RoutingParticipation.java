package io.tillbook.server.routing;

import io.tillbook.server.routing.CommandCarrier.Participation;
import io.tillbook.server.routing.CommandCarrier.Receiver;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Takes commands of other processes while this one is up: last of all when it starts, and when it stops no more before
 * anything else, so that others are asked and what is in work ends while everything is there that it needs.
 */
final class RoutingParticipation implements SmartLifecycle {
    private final CommandCarrier carrier;
    private final List<String> commands;
    private final Receiver receiver;
    private @Nullable Participation open;

    /** @param commands published names of the commands that are decided here */
    RoutingParticipation(CommandCarrier carrier, Collection<String> commands, Receiver receiver) {
        this.carrier = carrier;
        this.commands = List.copyOf(commands);
        this.receiver = receiver;
    }

    @Override
    public synchronized void start() {
        open = carrier.receive(commands, receiver);
    }

    @Override
    public synchronized void stop() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return open != null;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
