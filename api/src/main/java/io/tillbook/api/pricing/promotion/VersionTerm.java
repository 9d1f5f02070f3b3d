package io.tillbook.api.pricing.promotion;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a published version of a promotion holds. The one whose first moment came last does, of two the one that was
 * published later; when it is over, none before it comes back.
 *
 * @param version which version
 * @param from its first moment
 * @param until the first moment after it; null where it goes on
 * @param order grows with each version that is published
 */
public record VersionTerm(int version, Instant from, @Nullable Instant until, long order) {
    private static final Comparator<VersionTerm> LAST_BEGUN =
            Comparator.comparing(VersionTerm::from).thenComparingLong(VersionTerm::order);

    /** The one that began last before a moment, or at it. */
    public static Optional<VersionTerm> begun(Collection<VersionTerm> published, Instant at) {
        return published.stream().filter(term -> !term.from.isAfter(at)).max(LAST_BEGUN);
    }

    /**
     * The one that holds at a moment.
     *
     * @param stoppedAt the first moment without the promotion; null where it was not stopped
     */
    public static Optional<VersionTerm> holding(Collection<VersionTerm> published, @Nullable OffsetDateTime stoppedAt,
            Instant at) {
        return stoppedAt != null && !stoppedAt.toInstant().isAfter(at) ? Optional.empty()
                : begun(published, at).filter(term -> term.until == null || term.until.isAfter(at));
    }
}
