package io.tillbook.api.pricing.list;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.list.PriceListEvent.PriceEnded;
import io.tillbook.api.pricing.list.PriceListEvent.PriceSet;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a list says of a product from some moment on.
 *
 * @param list the list
 * @param ends whether it takes back all that the list has said before
 * @param priceMinor what a unit costs, in minor units; as in the next wider list where it is missing
 * @param floorMinor the least that a unit may be sold for, in minor units; nothing where it is missing
 * @param from from when
 * @param until until when; as long as nothing else is said where it is missing
 * @param serial counts what was said of the product, in all lists together
 */
public record PriceEntry(PriceListId list, boolean ends, @Nullable Money priceMinor, @Nullable Money floorMinor,
        LocalMoment from, @Nullable LocalMoment until, long serial) {
    /** What a price that was set says. */
    static PriceEntry of(PriceSet set) {
        return new PriceEntry(set.list(), false, set.priceMinor(), set.floorMinor(),
                new LocalMoment(set.from(), set.publishedAt()),
                set.until() == null ? null : new LocalMoment(set.until(), set.publishedAt()), set.serial());
    }

    /** What the end of a price says. */
    static PriceEntry of(PriceEnded ended) {
        return new PriceEntry(ended.list(), true, null, null, new LocalMoment(ended.from(), ended.publishedAt()), null,
                ended.serial());
    }

    /** Whether it is in its time at a place. */
    boolean isIn(Instant at, ZoneId zone) {
        return from.isReached(at, zone) && (until == null || !until.isReached(at, zone));
    }

    /** Whether it says nothing any more from a moment on, wherever that is, because another one is there. */
    boolean isOverBecauseOf(PriceEntry other, Instant moment) {
        if (!list.equals(other.list) || other.serial <= serial || other.from.latest().isAfter(moment)) {
            return false;
        }
        return other.ends || (!ends && from.isNowhereAfter(other.from) && isNoLongerThan(other));
    }

    /** Whether its own time is over everywhere at a moment. */
    boolean isOver(Instant moment) {
        return until != null && !until.latest().isAfter(moment);
    }

    private boolean isNoLongerThan(PriceEntry other) {
        return other.until == null || (until != null && until.isNowhereAfter(other.until));
    }
}
