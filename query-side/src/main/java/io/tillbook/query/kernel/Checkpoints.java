package io.tillbook.query.kernel;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How far each reader of the events has come for good, and which process reads for it. A reader is read for by one
 * process at a time: the one that holds its claim, which ends when it is not renewed.
 */
public interface Checkpoints {

    /** Position of the last event that a reader has dealt with for good; empty where it has never read. */
    OptionalLong position(String reader);

    /** The same of several readers, by name; 0 for those that have never read. */
    default Map<String, Long> positions(Collection<String> readers) {
        return readers.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), each -> position(each).orElse(0)));
    }

    /**
     * Claims a reader, or renews the claim.
     *
     * @param first where a reader that has never read begins
     * @return its position; empty where another process has the claim
     */
    OptionalLong claim(String reader, long first);

    /**
     * Stores how far a reader is, and renews the claim.
     *
     * @throws ClaimLost when another process has the claim
     */
    void store(String reader, long position);

    /**
     * Renews the claim.
     *
     * @throws ClaimLost when another process has the claim
     */
    void renew(String reader);

    /** Lets another process have the claim. Fails where that cannot be said at once; the claim ends by itself then. */
    void release(String reader);

    /** Whether no other process has had the claim for so long. */
    boolean isUnclaimedFor(String reader, Duration duration);

    /** Forgets a reader. */
    void remove(String reader);
}
