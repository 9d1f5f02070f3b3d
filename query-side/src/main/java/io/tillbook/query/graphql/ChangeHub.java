package io.tillbook.query.graphql;

import io.tillbook.query.kernel.ChangeFeed;
import io.tillbook.query.kernel.ChangedView;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * Passes changes on to whoever has subscribed. Each subscriber may be behind by so much; one that is slower is let go
 * with an error, so that it neither holds up the views nor fills the memory.
 *
 * @param <T> the changes
 */
public final class ChangeHub<T> {

    private static final int MOST_WAITING = 1_000;

    private final Sinks.Many<T> changes = Sinks.many().multicast().directBestEffort();
    private final int mostWaiting;

    /** A hub whose subscribers may be behind by a thousand changes. */
    public ChangeHub() {
        this(MOST_WAITING);
    }

    ChangeHub(int mostWaiting) {
        this.mostWaiting = mostWaiting;
    }

    /** Passes a change on. Never waits. */
    public void publish(T change) {
        // Without subscribers there is nothing to do, and those there are always take: into their own buffers.
        changes.tryEmitNext(change);
    }

    /**
     * A feed of documents that passes on what comes of them.
     *
     * @param told what subscribers are told of a document, if anything
     * @param <V> the documents
     */
    public <V> ChangeFeed<V> feed(Function<ChangedView<V>, Optional<T>> told) {
        return new ChangeFeed<>() {
            @Override
            public void changed(List<ChangedView<V>> documents) {
                documents.forEach(each -> told.apply(each).ifPresent(ChangeHub.this::publish));
            }

            @Override
            public boolean isHeard() {
                return changes.currentSubscriberCount() > 0;
            }
        };
    }

    /** Changes from now on. */
    public Flux<T> changes() {
        return changes.asFlux()
                .onBackpressureBuffer(mostWaiting)
                .publishOn(Schedulers.boundedElastic(), 1)
                .onErrorMap(Exceptions::isOverflow, overflow -> new SubscriberTooSlow(mostWaiting));
    }
}
