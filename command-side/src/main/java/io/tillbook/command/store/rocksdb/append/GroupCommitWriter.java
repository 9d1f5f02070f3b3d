package io.tillbook.command.store.rocksdb.append;

import io.tillbook.command.store.Availability;
import io.tillbook.command.store.Availability.Available;
import io.tillbook.command.store.Availability.Unavailable;
import io.tillbook.command.store.rocksdb.append.AppendOutcome.Refused;
import io.tillbook.command.store.rocksdb.files.Database;
import io.tillbook.command.store.rocksdb.files.DurableDirectory;
import io.tillbook.command.store.rocksdb.files.RocksHandles;
import io.tillbook.command.store.rocksdb.files.RocksStoreOptions;
import io.tillbook.command.store.tail.PublishedHead;
import io.tillbook.command.store.tail.RecentAppends;
import io.tillbook.command.store.tail.StreamEnds;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only thread that writes events. It takes all appends that wait, gives them positions, makes them durable with one
 * write, shows them to readers, and only then answers the callers.
 *
 * <p>
 * After a failed write the state of memory and disk is unknown, so everything is refused until the database was closed,
 * opened again and its end read anew. A failed batch may be found whole then; it becomes visible like any other.
 */
public final class GroupCommitWriter {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommitWriter.class);
    private static final Duration CLOSING_MAX = Duration.ofSeconds(30);

    private final Database database;
    private final PublishedHead head;
    private final StreamEnds ends;
    private final RecentAppends recent;
    private final RocksStoreOptions options;
    private final BatchSink sink;
    private final GroupCommitListener listener;
    private final AppendQueue queue;
    private final Thread thread;

    private volatile Availability availability = new Available();

    // Only the writer's thread uses the following fields.
    private Instant lastRecordedAt;
    private long nextRecoveryNanos;

    /** A writer that is not started yet. */
    public GroupCommitWriter(Database database, PublishedHead head, StreamEnds ends, RecentAppends recent,
            RocksStoreOptions options, BatchSink sink, GroupCommitListener listener) {
        this.database = database;
        this.head = head;
        this.ends = ends;
        this.recent = recent;
        this.options = options;
        this.sink = sink;
        this.listener = listener;
        this.queue = new AppendQueue(options.limits());
        this.lastRecordedAt = database.read(handles -> handles.recordedAt(head.position()));
        this.thread = Thread.ofPlatform().name("event-store-writer").daemon().unstarted(this::work);
    }

    /** Starts the writer's thread. */
    public void start() {
        thread.start();
    }

    /** Hands the request to the writer and waits for its outcome; refuses it at once while appends are not taken. */
    public AppendOutcome append(AppendRequest request) {
        if (availability instanceof Unavailable(String reason)) {
            return new Refused(reason, null);
        }
        queue.put(request);
        return request.await();
    }

    /** Whether appends are taken, and why not. */
    public Availability availability() {
        return availability;
    }

    /** Events in the queue. */
    public int waitingEvents() {
        return queue.waitingEvents();
    }

    /** Bytes of the events in the queue. */
    public long waitingBytes() {
        return queue.waitingBytes();
    }

    /** Writes the waiting appends and ends. False when the disk does not let the writer end in time. */
    public boolean stop() {
        queue.close();
        boolean interrupted = false;
        long deadlineNanos = System.nanoTime() + CLOSING_MAX.toNanos();
        while (thread.isAlive() && System.nanoTime() < deadlineNanos) {
            try {
                thread.join(Duration.ofNanos(Math.max(1, deadlineNanos - System.nanoTime())));
            } catch (InterruptedException tryLater) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }

    private void work() {
        while (awaitWork()) {
            List<AppendRequest> requests = queue.drain();
            if (isReady()) {
                commit(requests);
            } else {
                refuse(requests, null);
            }
        }
    }

    private boolean awaitWork() {
        try {
            boolean failed = availability instanceof Unavailable;
            return queue.awaitWork(failed ? nextRecoveryNanos - System.nanoTime() : Long.MAX_VALUE);
        } catch (InterruptedException someoneWantsUsToEnd) {
            queue.close();
            return true;
        }
    }

    private boolean isReady() {
        if (availability instanceof Unavailable && nextRecoveryNanos - System.nanoTime() <= 0) {
            recover();
        }
        return availability instanceof Available;
    }

    // Whatever goes wrong here, the callers must be answered and the thread must live on.
    private void commit(List<AppendRequest> requests) {
        if (requests.isEmpty()) {
            return;
        }
        long startedNanos = System.nanoTime();
        try {
            database.use(handles -> write(handles, requests, startedNanos));
        } catch (RocksDBException | RuntimeException | Error failure) {
            LOG.error("Writing events failed; the event store in {} refuses appends until it has recovered",
                    options.directory(), failure);
            becomeUnavailable("writing failed: " + failure);
            refuse(requests, failure);
        }
    }

    private boolean write(RocksHandles handles, List<AppendRequest> requests, long startedNanos)
            throws RocksDBException {
        try (CommitBatch batch = new CommitBatch(handles, ends, head.position(), lastRecordedAt)) {
            for (AppendRequest request : requests) {
                batch.add(request);
            }
            if (!batch.isEmpty()) {
                sink.write(handles, batch.writes());
                lastRecordedAt = batch.lastRecordedAt();
                // Before the head advances, so that readers who see the head find them.
                recent.appended(batch.firstPosition(), batch.events());
                head.advanceTo(batch.lastPosition());
                ends.advanced(batch.streamEnds());
                report(batch.summary(System.nanoTime() - startedNanos));
            }
            batch.completeAll();
            return true;
        }
    }

    private void report(GroupCommitListener.GroupCommit commit) {
        try {
            listener.committed(commit);
        } catch (RuntimeException failure) {
            LOG.warn("A listener of group commits failed; the events are stored", failure);
        }
    }

    private void refuse(List<AppendRequest> requests, @Nullable Throwable cause) {
        String reason = availability instanceof Unavailable(String why) ? why : "it is closing";
        requests.forEach(request -> request.complete(new Refused(reason, cause)));
    }

    private void becomeUnavailable(String reason) {
        availability = new Unavailable(reason);
        recent.forget();
        nextRecoveryNanos = System.nanoTime() + options.recoveryInterval().toNanos();
    }

    private void recover() {
        try {
            DurableDirectory.probe(options.directory());
            database.reopen();
            long end = database.use(RocksHandles::lastPosition);
            if (end < head.position()) {
                throw new IllegalStateException("events up to position %d were acknowledged, but the store ends at %d"
                        .formatted(head.position(), end));
            }
            lastRecordedAt = database.use(handles -> handles.recordedAt(end));
            head.advanceTo(end);
            ends.forget();
            availability = new Available();
            LOG.info("The event store in {} takes events again, after position {}", options.directory(), end);
        } catch (IOException | RocksDBException | RuntimeException stillFailing) {
            LOG.warn("The event store in {} cannot recover yet: {}", options.directory(), stillFailing.toString());
            becomeUnavailable("recovery failed: " + stillFailing);
        }
    }

    /** Makes a batch durable; the seam where tests put write errors. */
    @FunctionalInterface
    public interface BatchSink {
        void write(RocksHandles handles, WriteBatch batch) throws RocksDBException;
    }
}
