package io.tillbook.query.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Drops versions of groups of views that nobody has used for a while: no query of this process, no other process. */
final class UnusedVersions {

    private static final Logger LOG = LoggerFactory.getLogger(UnusedVersions.class);

    /** Queries that began before a version was given up have ended by then, and another process has its claim again. */
    static final Duration KEPT = Duration.ofMinutes(1);

    private final Folding folding;
    private final Map<String, Instant> unusedSince = new HashMap<>();

    UnusedVersions(Folding folding) {
        this.folding = folding;
    }

    /**
     * Drops those that are due.
     *
     * @param served the one that answers the queries of this process
     * @return those that are left
     */
    List<StoredVersion> drop(List<StoredVersion> versions, @Nullable StoredVersion served) {
        Instant now = folding.clock().instant();
        List<StoredVersion> left = new ArrayList<>();
        for (StoredVersion version : versions) {
            boolean isServed = served != null && version.reader().equals(served.reader());
            if (isServed || !folding.checkpoints().isUnclaimedFor(version.reader(), KEPT)) {
                unusedSince.remove(version.reader());
                left.add(version);
            } else if (now.isBefore(unusedSince.computeIfAbsent(version.reader(), _ -> now).plus(KEPT))
                    || !isDropped(version)) {
                left.add(version);
            }
        }
        return left;
    }

    /** Under its claim, and as a version that begins anew should this break off in the middle. */
    private boolean isDropped(StoredVersion version) {
        OptionalLong claimed = folding.checkpoints().claim(version.reader(), 0);
        if (claimed.isEmpty()) {
            return false;
        }
        LOG.info("Version '{}' of the views {} is dropped: nobody uses it.", version.version(), version.group());
        folding.checkpoints().store(version.reader(), 0);
        folding.versions().drop(version);
        folding.checkpoints().remove(version.reader());
        return true;
    }
}
