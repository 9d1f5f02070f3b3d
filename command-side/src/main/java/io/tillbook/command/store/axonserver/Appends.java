package io.tillbook.command.store.axonserver;

import io.axoniq.axonserver.grpc.event.Event;
import io.tillbook.command.store.StoreUnavailable;
import io.tillbook.command.store.axonserver.AppendVerdict.Confirmed;
import io.tillbook.command.store.axonserver.AppendVerdict.Refused;
import io.tillbook.command.store.axonserver.AppendVerdict.TooLarge;
import io.tillbook.command.store.axonserver.AppendVerdict.Unknown;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends, and settles what became of an append when nothing is heard of it: the identical transaction is sent again,
 * which stores it if no copy was stored, and is refused if one was or can no longer be.
 */
final class Appends {
    private static final Logger LOG = LoggerFactory.getLogger(Appends.class);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final AxonServerLink link;
    private final StreamReads reads;
    private final AppendedPositions positions;
    private final LongSupplier head;
    private final AxonServerListener listener;

    /** @param head the last position that this process knows of */
    Appends(AxonServerLink link, StreamReads reads, AppendedPositions positions, LongSupplier head,
            AxonServerListener listener) {
        this.link = link;
        this.reads = reads;
        this.positions = positions;
        this.head = head;
        this.listener = listener;
    }

    /** Stores a transaction, and tells the position of its last event or a bound of it. */
    long append(AppendTransaction transaction) {
        String last = transaction.last().getMessageIdentifier();
        CompletableFuture<Long> position = positions.await(last);
        try {
            settle(transaction);
            return position(position);
        } finally {
            positions.giveUp(last, position);
        }
    }

    private void settle(AppendTransaction transaction) {
        long deadline = System.nanoTime() + link.waits().append().toNanos();
        boolean isMaybeStored = false;
        while (true) {
            switch (send(transaction, Duration.ofNanos(Math.max(0, deadline - System.nanoTime())))) {
                case Confirmed _ -> {
                    return;
                }
                case Refused(String finding) -> {
                    if (isMaybeStored && isStored(transaction)) {
                        return;
                    }
                    throw new ConcurrencyException(finding);
                }
                case TooLarge(String finding) -> throw new IllegalArgumentException(finding);
                case Unknown(Throwable cause) -> {
                    isMaybeStored = true;
                    again(transaction, deadline, cause);
                }
            }
        }
    }

    private AppendVerdict send(AppendTransaction transaction, Duration patience) {
        try {
            return AppendVerdict.of(Replies.await(transaction.send(link.events()), patience));
        } catch (ExecutionException failed) {
            return AppendVerdict.of(Objects.requireNonNullElse(failed.getCause(), failed));
        } catch (TimeoutException late) {
            return new Unknown(late);
        }
    }

    private void again(AppendTransaction transaction, long deadline, Throwable cause) {
        if (System.nanoTime() + PAUSE.toNanos() >= deadline) {
            listener.unsettled();
            LOG.warn("It is not known whether the append that ends with event {} is stored",
                    transaction.last().getMessageIdentifier(), cause);
            throw new StoreUnavailable("nothing is heard of an append; it may be stored", cause);
        }
        LockSupport.parkNanos(PAUSE.toNanos());
        listener.resent();
    }

    /** Whether the very event is there that was sent: others may have stored something else under its identifier. */
    private boolean isStored(AppendTransaction transaction) {
        Event last = transaction.last();
        return reads.event(last.getAggregateIdentifier(), last.getAggregateSequenceNumber())
                .filter(last::equals)
                .isPresent();
    }

    /** What is stored is never answered as failed: without the tail the end of the store is a bound of its position. */
    private long position(CompletableFuture<Long> position) {
        try {
            return Replies.await(position, link.waits().position());
        } catch (TimeoutException | ExecutionException late) {
            listener.positionBounded();
            return bound();
        }
    }

    private long bound() {
        try {
            return link.lastPosition();
        } catch (StoreUnavailable goneMeanwhile) {
            LOG.warn("The position of an append that is stored cannot be told", goneMeanwhile);
            return head.getAsLong();
        }
    }
}
