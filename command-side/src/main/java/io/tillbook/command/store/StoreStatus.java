package io.tillbook.command.store;

/** The state of the event store, for health checks and metrics. Every method is cheap and safe from any thread. */
public interface StoreStatus {

    /** Global position of the last durable event, 0 when there is none. */
    long lastPosition();

    /** Bytes that the store's files take on disk; reads the directory, so not for every request. */
    long diskBytes();

    /** Events that wait for the next group commit. */
    int waitingEvents();

    /** Bytes of those events. */
    long waitingBytes();

    /** Native memory, none while the store is not open. */
    StoreMemory memory();

    /** SST files at level 0 of the column family that has the most, 0 while the store is not open. */
    long level0Files();

    /** Streams whose last sequence is kept in memory. */
    long keptStreamEnds();

    /** Events appended lately that are kept in memory, not to be read back and decoded. */
    int recentEvents();

    /** Bytes of those events' stored form. */
    long recentBytes();

    /** Whether appends are taken, and why not. */
    Availability availability();
}
