package io.tillbook.server.keys;

import io.tillbook.api.kernel.Subject;
import java.util.List;
import java.util.Optional;
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

    /** Removes the key from all files, for ever. */
    void destroy(Subject subject);

    @Override
    void close();
}
