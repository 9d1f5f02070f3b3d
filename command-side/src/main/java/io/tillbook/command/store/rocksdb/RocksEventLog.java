package io.tillbook.command.store.rocksdb;

import io.tillbook.command.store.Availability;
import io.tillbook.command.store.StoreMemory;
import io.tillbook.command.store.StoreStatus;
import io.tillbook.command.store.StoreUnavailable;
import io.tillbook.command.store.rocksdb.append.AppendOutcome;
import io.tillbook.command.store.rocksdb.append.AppendRequest;
import io.tillbook.command.store.rocksdb.append.GroupCommitListener;
import io.tillbook.command.store.rocksdb.append.GroupCommitWriter.BatchSink;
import io.tillbook.command.store.rocksdb.append.GroupCommitWriter;
import io.tillbook.command.store.rocksdb.files.Database;
import io.tillbook.command.store.rocksdb.files.DurableDirectory;
import io.tillbook.command.store.rocksdb.files.RocksHandles;
import io.tillbook.command.store.rocksdb.files.RocksStoreOptions;
import io.tillbook.command.store.rocksdb.files.StoreCheckpoint;
import io.tillbook.command.store.rocksdb.read.EventReader;
import io.tillbook.command.store.rocksdb.read.Snapshots;
import io.tillbook.command.store.rocksdb.read.TrackingCursor;
import io.tillbook.command.store.tail.PublishedHead;
import io.tillbook.command.store.tail.RecentAppends;
import io.tillbook.command.store.tail.StreamEnds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import org.rocksdb.RocksDBException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts of an open store, made and ended together: database, published head, writer, readers. */
final class RocksEventLog implements StoreStatus, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RocksEventLog.class);

    private final RocksStoreOptions options;
    private final Database database;
    private final PublishedHead head;
    private final StreamEnds ends = new StreamEnds();
    private final RecentAppends recent = new RecentAppends();
    private final GroupCommitWriter writer;
    private final EventReader reader;
    private final Snapshots snapshots;

    private volatile boolean closed;

    private RocksEventLog(RocksStoreOptions options, Database database, BatchSink sink, GroupCommitListener listener) {
        this.options = options;
        this.database = database;
        this.head = new PublishedHead(database.read(RocksHandles::lastPosition));
        this.writer = new GroupCommitWriter(database, head, ends, recent, options, sink, listener);
        this.reader = new EventReader(database, head, ends);
        this.snapshots = new Snapshots(database);
    }

    static RocksEventLog open(RocksStoreOptions options, BatchSink sink, GroupCommitListener listener) {
        Database database = Database.open(options);
        try {
            RocksEventLog log = new RocksEventLog(options, database, sink, listener);
            log.writer.start();
            return log;
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    AppendOutcome append(AppendRequest request) {
        return writer.append(request);
    }

    EventReader reader() {
        return reader;
    }

    Snapshots snapshots() {
        return snapshots;
    }

    /** All events from any position on. */
    TrackingCursor.EventSource source() {
        return new TrackingCursor.EventSource(reader, recent, head);
    }

    /** Waits until there is an event behind a position, but not for ever. */
    boolean awaitBeyond(long position, Duration patience) {
        head.awaitBeyond(position, patience.toNanos(), () -> false);
        return head.position() > position;
    }

    /** See {@link StoreCheckpoint}. */
    void checkpoint(Path directory) {
        try {
            StoreCheckpoint.write(database, directory);
        } catch (RocksDBException failure) {
            throw new StoreUnavailable("its files could not be set aside: " + failure.getMessage(), failure);
        }
    }

    @Override
    public long lastPosition() {
        return head.position();
    }

    @Override
    public long diskBytes() {
        try {
            return DurableDirectory.sizeBytes(options.directory());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public int waitingEvents() {
        return writer.waitingEvents();
    }

    @Override
    public long waitingBytes() {
        return writer.waitingBytes();
    }

    @Override
    public StoreMemory memory() {
        return told(RocksHandles::memory, StoreMemory.NONE);
    }

    @Override
    public long level0Files() {
        return told(RocksHandles::level0Files, 0L);
    }

    private <T> T told(Database.Action<T> question, T whileNotOpen) {
        try {
            return database.use(question);
        } catch (RocksDBException | StoreUnavailable notOpen) {
            LOG.debug("The event store in {} cannot be asked", options.directory(), notOpen);
            return whileNotOpen;
        }
    }

    @Override
    public long keptStreamEnds() {
        return ends.kept();
    }

    @Override
    public int recentEvents() {
        return recent.events();
    }

    @Override
    public long recentBytes() {
        return recent.bytes();
    }

    @Override
    public Availability availability() {
        return closed ? new Availability.Unavailable("it is closed") : writer.availability();
    }

    /** Writes the waiting appends, then closes. Where the disk hangs, the database stays open: closing is not safe. */
    @Override
    public void close() {
        closed = true;
        boolean ended = writer.stop();
        head.close();
        if (ended) {
            recent.forget();
            database.close();
        } else {
            LOG.error("The writer of the event store in {} does not end; its files stay open", options.directory());
        }
    }
}
