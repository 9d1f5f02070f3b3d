package io.tillbook.command.store.rocksdb;

import io.tillbook.command.store.rocksdb.append.GroupCommitWriter;
import io.tillbook.command.store.rocksdb.files.RocksHandles;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

import java.util.concurrent.Semaphore;

/** A disk that the test holds still: each write waits for leave, before or after it was really done. */
final class HeldSink implements GroupCommitWriter.BatchSink {

    private final Semaphore leave = new Semaphore(0);
    private final Semaphore arrivals = new Semaphore(0);
    private final boolean writesFirst;

    private HeldSink(boolean writesFirst) {
        this.writesFirst = writesFirst;
    }

    static HeldSink beforeWriting() {
        return new HeldSink(false);
    }

    static HeldSink afterWriting() {
        return new HeldSink(true);
    }

    @Override
    public void write(RocksHandles handles, WriteBatch batch) throws RocksDBException {
        if (writesFirst) {
            handles.writeDurably(batch);
        }
        arrivals.release();
        leave.acquireUninterruptibly();
        if (!writesFirst) {
            handles.writeDurably(batch);
        }
    }

    /** Waits until a write has begun. */
    void awaitWrite() {
        arrivals.acquireUninterruptibly();
    }

    /** Lets one write go on. */
    void release() {
        leave.release();
    }

    /** Lets all writes go on from now on. */
    void releaseAll() {
        leave.release(1_000_000);
    }
}
