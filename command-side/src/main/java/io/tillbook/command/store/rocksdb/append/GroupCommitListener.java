package io.tillbook.command.store.rocksdb.append;

/** Is told about every group commit, on the writer's thread: must be quick and must not call the store. */
@FunctionalInterface
public interface GroupCommitListener {

    /** Listens to nothing. */
    GroupCommitListener NONE = commit -> {
    };

    /** Called after the events of {@code commit} became durable. */
    void committed(GroupCommit commit);

    /**
     * One durable write on behalf of several callers.
     *
     * @param appends how many callers' appends it holds, conflicting ones excluded
     * @param events how many events
     * @param bytes size of the write, keys included
     * @param durationNanos from taking the appends to durable
     */
    record GroupCommit(int appends, int events, long bytes, long durationNanos) {}
}
