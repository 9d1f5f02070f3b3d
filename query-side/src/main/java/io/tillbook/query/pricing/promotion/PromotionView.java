package io.tillbook.query.pricing.promotion;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionDrafted;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionPublished;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionStopped;
import io.tillbook.api.pricing.promotion.VersionTerm;
import io.tillbook.api.pricing.rule.When;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A promotion.
 *
 * @param id its id
 * @param draftedPosition position of the event that began it
 * @param versions all of its versions, by their numbers
 * @param stoppedAt the first moment without it; null where it was not stopped
 * @param stoppedBecause why
 * @param endsMillis from when on none of its published versions holds, in milliseconds since 1970; 0 where none is
 *     published
 * @param onlyAt the one store that all of its published versions are for; empty where they may hold at others too
 */
record PromotionView(PromotionId id, long draftedPosition, List<PromotionVersion> versions,
        @Nullable OffsetDateTime stoppedAt, @Nullable String stoppedBecause, long endsMillis, String onlyAt) {
    /** The store of what is not for one store only. */
    static final String ANYWHERE = "";

    static PromotionView drafted(@Nullable PromotionView before, RecordedEvent recorded, PromotionDrafted event) {
        List<PromotionVersion> versions = new ArrayList<>(before == null ? List.of() : before.versions);
        versions.add(new PromotionVersion(event.version(), event.name(), event.rule(), event.author(),
                recorded.occurrence().receivedAt().atOffset(ZoneOffset.UTC), null, null, null, 0));
        return before == null
                ? new PromotionView(event.promotion(), recorded.position(), versions, null, null, 0, ANYWHERE)
                : new PromotionView(before.id, before.draftedPosition, versions, before.stoppedAt,
                        before.stoppedBecause, before.endsMillis, before.onlyAt);
    }

    PromotionView published(RecordedEvent recorded, PromotionPublished event) {
        List<PromotionVersion> after = versions.stream()
                .map(version -> version.version() == event.version()
                        ? version.published(event, recorded.occurrence().actor(), recorded.position())
                        : version)
                .toList();
        return new PromotionView(id, draftedPosition, after, stoppedAt, stoppedBecause, ends(after, stoppedAt),
                onlyAt(after));
    }

    /** When the version that begins last ends, or all are stopped: those before it hold until it begins at most. */
    private static long ends(List<PromotionVersion> versions, @Nullable OffsetDateTime stoppedAt) {
        long last = begun(versions, Instant.MAX).map(PromotionVersion::endsMillis).orElse(0L);
        return stoppedAt == null ? last : Math.min(last, stoppedAt.toInstant().toEpochMilli());
    }

    private static String onlyAt(List<PromotionVersion> versions) {
        List<String> stores = versions.stream()
                .filter(version -> version.from() != null)
                .map(version -> onlyStore(version.rule().rule().when()))
                .distinct()
                .toList();
        return stores.size() == 1 ? stores.getFirst() : ANYWHERE;
    }

    private static String onlyStore(When when) {
        return when.stores().size() == 1 && when.regions().isEmpty() ? when.stores().iterator().next().value()
                : ANYWHERE;
    }

    PromotionView stopped(PromotionStopped event) {
        return new PromotionView(id, draftedPosition, versions, event.at(), event.reason(), ends(versions, event.at()),
                onlyAt);
    }

    private static List<VersionTerm> terms(List<PromotionVersion> versions) {
        return versions.stream().flatMap(version -> version.term().stream()).toList();
    }

    private static Optional<PromotionVersion> begun(List<PromotionVersion> versions, Instant at) {
        return VersionTerm.begun(terms(versions), at).map(term -> versions.get(term.version() - 1));
    }

    /** The version that holds at a moment. */
    Optional<PromotionVersion> holding(OffsetDateTime at) {
        return VersionTerm.holding(terms(versions), stoppedAt, at.toInstant())
                .map(term -> versions.get(term.version() - 1));
    }

    /** A version by its number. */
    Optional<PromotionVersion> version(int number) {
        return versions.stream().filter(version -> version.version() == number).findFirst();
    }

    PromotionState state(OffsetDateTime at) {
        if (isStopped(at)) {
            return PromotionState.STOPPED;
        }
        if (holding(at).isPresent()) {
            return PromotionState.ACTIVE;
        }
        if (versions.stream().anyMatch(version -> version.from() != null && !version.hasBegun(at))) {
            return PromotionState.SCHEDULED;
        }
        return begun(versions, at.toInstant()).isPresent() ? PromotionState.ENDED : PromotionState.DRAFT;
    }

    private boolean isStopped(OffsetDateTime at) {
        return stoppedAt != null && !stoppedAt.isAfter(at);
    }

    /** The version that tells what it is: the one that holds, else the latest. */
    PromotionVersion shown(OffsetDateTime at) {
        return holding(at).orElse(versions.getLast());
    }

    /** Whether it is for a store of a region, at a moment. */
    boolean concerns(LocationId store, @Nullable String region, OffsetDateTime at) {
        return isFor(shown(at).rule().rule().when(), store, region);
    }

    /** Whether a rule is for a store of a region. */
    static boolean isFor(When when, LocationId store, @Nullable String region) {
        return (when.stores().isEmpty() && when.regions().isEmpty()) || when.stores().contains(store)
                || (region != null && when.regions().contains(region));
    }
}
