package io.tillbook.benchmarks.ledger;

import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.command.Capabilities;
import io.tillbook.command.kernel.Answer;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.kernel.CommandDispatch;
import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.kernel.StreamRunner;
import io.tillbook.command.kernel.Submission;
import io.tillbook.command.store.LedgerSerializer;
import io.tillbook.command.store.rocksdb.RocksEventStorageEngine;
import io.tillbook.command.store.rocksdb.RocksLedgerStore;
import io.tillbook.command.store.rocksdb.files.RocksStoreOptions;
import java.nio.file.Path;

/** The kernel over an event store on disk, put together as the server does. */
public final class OpenLedger implements AutoCloseable {
    private static final long CACHED_STREAMS = 100_000;

    private final RocksLedgerStore store;
    private final CommandDispatch dispatch;

    private OpenLedger(RocksLedgerStore store) {
        this.store = store;
        this.dispatch = new CommandDispatch(newRunner(), Handlings.all());
    }

    /** Opens the ledger of a server's data directory. */
    public static OpenLedger in(Path dataDirectory) {
        RocksStoreOptions options = RocksStoreOptions.in(dataDirectory.resolve("events"));
        return new OpenLedger(new RocksLedgerStore(RocksEventStorageEngine.builder(options)
                .serializer(new LedgerSerializer(Capabilities.all().types()))
                .build()));
    }

    /**
     * Has a command decided; it is on disk by then.
     *
     * @return position of its last event
     * @throws IllegalStateException when it is not accepted
     */
    public long send(Submission<?> submission) {
        Answer answer = dispatch.send(submission);
        if (answer instanceof Decided decided && decided.outcome() instanceof CommandAccepted) {
            return decided.position();
        }
        throw new IllegalStateException(submission.occurrence().commandType() + " was answered " + answer);
    }

    /** A runner that remembers nothing yet. */
    public StreamRunner newRunner() {
        return new StreamRunner(store, Capabilities.all().types(), CACHED_STREAMS);
    }

    /** The store. */
    public LedgerStore store() {
        return store;
    }

    /** Position of the last event. */
    public long head() {
        return store.head();
    }

    @Override
    public void close() {
        store.close();
    }
}
