package io.tillbook.command.store.axonserver;

import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.tillbook.command.store.EventEnvelope;
import io.tillbook.command.store.StoreUnavailable;
import io.tillbook.command.store.tail.PublishedHead;
import io.tillbook.command.store.tail.RecentAppend;
import io.tillbook.command.store.tail.RecentAppends;
import io.tillbook.command.store.tail.StreamEnds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the end of the store: what any process has appended becomes readable here, tells waiting appends their
 * positions, and brings the known ends of streams up to date. A tail that breaks is opened again where it was.
 */
final class Tail implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);
    private static final int BUFFER = 4_096;
    private static final int BATCH = 512;
    private static final long LOOK_MILLIS = 500;
    private static final Duration PAUSE_MIN = Duration.ofMillis(100);
    private static final Duration PAUSE_MAX = Duration.ofSeconds(2);

    private final AxonServerLink link;
    private final Messages messages;
    private final AppendedPositions positions;
    private final RecordingTimes times;
    private final AxonServerListener listener;
    private final PublishedHead head;
    private final RecentAppends recent = new RecentAppends();
    private final StreamEnds ends = new StreamEnds();
    private final List<Consumer<Collection<String>>> growth = new CopyOnWriteArrayList<>();
    private final TailProbe probe;
    private final Thread thread = Thread.ofPlatform().name("event-store-tail").daemon().unstarted(this::run);
    private volatile boolean following;
    private volatile boolean closed;
    private Duration pause = PAUSE_MIN;
    private boolean broken;

    /** @param position where it begins */
    Tail(AxonServerLink link, Messages messages, AppendedPositions positions, RecordingTimes times,
            AxonServerListener listener, long position) {
        this.link = link;
        this.messages = messages;
        this.positions = positions;
        this.times = times;
        this.listener = listener;
        this.head = new PublishedHead(position);
        this.probe = new TailProbe(link::lastPosition, head, listener, System::nanoTime);
    }

    void start() {
        thread.start();
        probe.start();
    }

    /** Tells of streams that have grown, before the head is beyond what they have grown by. */
    void onGrowth(Consumer<Collection<String>> grown) {
        growth.add(grown);
    }

    PublishedHead head() {
        return head;
    }

    RecentAppends recent() {
        return recent;
    }

    /** The ends of streams as the tail knows them; nothing is known of them while it is broken. */
    StreamEnds ends() {
        return ends;
    }

    /** Whether it has everything that was stored until a moment ago. */
    boolean isFresh() {
        return following && probe.isFresh();
    }

    private void run() {
        while (!closed) {
            try {
                follow();
            } catch (InterruptedException closing) {
                return;
            } catch (RuntimeException failure) {
                following = false;
                ends.forget();
                reopen(failure);
            }
        }
    }

    private void follow() throws InterruptedException {
        // Tokens count from 0, positions from 1, and reading begins behind a token.
        try (EventStream events = link.events().openStream(head.position() - 1, BUFFER)) {
            following = true;
            while (!closed) {
                EventWithToken next = events.nextIfAvailable(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (next != null) {
                    absorb(batch(next, events));
                } else if (events.isClosed()) {
                    throw ended(events.getError());
                }
                wentWell();
            }
        }
    }

    private static StoreUnavailable ended(Optional<Throwable> error) {
        return new StoreUnavailable(error.map(Throwable::toString).orElse("Axon Server has ended it"),
                error.orElse(null));
    }

    private void wentWell() {
        pause = PAUSE_MIN;
        if (broken) {
            broken = false;
            LOG.info("The tail of the event store is followed again");
        }
    }

    private void reopen(RuntimeException failure) {
        if (closed) {
            return;
        }
        if (!broken) {
            broken = true;
            listener.tailBroken();
            LOG.warn("The tail of the event store broke behind position {}; it is opened until that succeeds: {}",
                    head.position(), failure.getMessage());
        }
        try {
            Thread.sleep(pause);
            pause = pause.multipliedBy(2).compareTo(PAUSE_MAX) > 0 ? PAUSE_MAX : pause.multipliedBy(2);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<EventWithToken> batch(EventWithToken first, EventStream events) {
        List<EventWithToken> batch = new ArrayList<>();
        for (EventWithToken next = first; next != null; next = batch.size() < BATCH ? events.nextIfAvailable() : null) {
            batch.add(next);
        }
        return batch;
    }

    private void absorb(List<EventWithToken> batch) {
        long first = batch.getFirst().getToken() + 1;
        long last = batch.getLast().getToken() + 1;
        if (first != head.position() + 1 || last != head.position() + batch.size()) {
            throw new IllegalStateException("the tail brings %d to %d behind %d".formatted(first, last,
                    head.position()));
        }
        List<EventEnvelope> envelopes = batch.stream().map(each -> EventCodec.decode(each.getEvent())).toList();
        List<TrackedEventMessage<?>> read = messages.tracked(first, envelopes);
        List<RecentAppend> appends = new ArrayList<>(batch.size());
        Map<String, Long> streams = new HashMap<>();
        for (int index = 0; index < batch.size(); index++) {
            appends.add(new RecentAppend(read.get(index), batch.get(index).getEvent().getSerializedSize()));
            streams.put(envelopes.get(index).stream(), envelopes.get(index).sequence());
            times.at(envelopes.get(index).recordedAt());
        }
        // Before the head advances, so that readers who see the head find them.
        recent.appended(first, appends);
        ends.advanced(streams);
        growth.forEach(each -> each.accept(streams.keySet()));
        head.advanceTo(last);
        for (int index = 0; index < batch.size(); index++) {
            positions.seen(envelopes.get(index).eventId(), first + index);
        }
    }

    @Override
    public void close() {
        closed = true;
        following = false;
        thread.interrupt();
        probe.close();
        head.close();
        recent.forget();
    }
}
