package io.tillbook.api.pricing.list;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A price list.
 *
 * @param list its id
 * @param scope where its prices hold
 * @param name what it is called
 * @param narrower what it lets narrower lists do
 * @param zone of the clock by which its prices must not begin in the past; null for a store's, which goes by its own
 * @param until when its prices cease to hold; null while it is open
 */
public record PriceList(PriceListId list, PriceScope scope, String name, Autonomy narrower, @Nullable ZoneId zone,
        @Nullable LocalMoment until) {
    /** Whether prices can be set in it. */
    public boolean isOpen() {
        return until == null;
    }

    /** Whether its prices hold at a place and a moment. */
    boolean holds(PricePlace place, Instant at) {
        return scope.covers(place) && (until == null || !until.isReached(at, place.zone()));
    }

    /** The same with another name and autonomy; what is null stays. */
    public PriceList changed(@Nullable String newName, @Nullable Autonomy newNarrower) {
        return new PriceList(list, scope, newName == null ? name : newName,
                newNarrower == null ? narrower : newNarrower, zone, until);
    }

    /** The same, closed: its prices hold until then. */
    public PriceList closed(@Nullable LocalDateTime at, Instant knownAt) {
        return new PriceList(list, scope, name, narrower, zone, new LocalMoment(at, knownAt));
    }
}
