package io.tillbook.server.keys;

import io.tillbook.api.kernel.Subject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.crypto.SecretKey;

/**
 * The keys of persons. What is written is on disk before a method returns. A key that is to be destroyed is doomed
 * first, so that a crash between the record in the ledger and the destruction is found at the next start.
 */
interface SubjectKeys extends KeyFiles, AutoCloseable {
    /** The key of a person; empty where none was made, or it is destroyed. */
    Optional<SecretKey> find(Subject subject);

    /** The key of a person, made now where there is none; one that is kept nowhere where it was destroyed. */
    SecretKey findOrMake(Subject subject);

    /** Notes that the key is about to be destroyed. */
    void doom(Subject subject);

    /** The persons whose keys were doomed and neither destroyed nor spared. */
    List<Subject> doomed();

    /** Takes back that the key is about to be destroyed. */
    void spare(Subject subject);

    /** Removes the key from wherever it is kept, for ever. */
    void destroy(Subject subject);

    /** Whether other processes have the same keys, so that what was read before may hold no longer. */
    boolean isShared();

    /** Somebody who has a key. */
    Optional<Subject> anyone();

    /** The mark of the master key that was kept first: this one where there was none. */
    String mark(String own);

    /** All keys as they are kept, destroyed ones too. */
    void each(Consumer<StoredKey> consumer);

    /**
     * Takes over all keys of another store that has the same master key. A key that was destroyed in either stays so.
     *
     * @throws IllegalStateException when both have different keys of the same person
     */
    void takeAll(SubjectKeys other);

    @Override
    void close();
}
