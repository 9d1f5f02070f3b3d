package io.tillbook.api.pricing.rule;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Require;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who gets it, where and at what times. What is empty or missing is no condition.
 *
 * @param period from when until when
 * @param weekly at which hours of the week, by the clock of the store
 * @param stores in which stores, or
 * @param regions in which regions
 * @param channels by which channels
 * @param memberRequired whether only members get it
 * @param tiers members of which tiers
 * @param segments members of which segments
 * @param birthday members at their birthday
 * @param firstPurchase whether only those who have bought nothing yet get it
 * @param coupon of which campaign a coupon has to be presented
 */
public record When(Period period, List<WeeklyHours> weekly, Set<LocationId> stores, Set<String> regions,
        Set<String> channels, boolean memberRequired, Set<String> tiers, Set<String> segments,
        @Nullable Birthday birthday, boolean firstPurchase, @Nullable String coupon) {
    /** No condition. */
    public static final When ALWAYS = new When(Period.StoreLocal.ALWAYS, List.of(), Set.of(), Set.of(), Set.of(),
            false, Set.of(), Set.of(), null, false, null);

    /** Checks the fields. */
    public When {
        Require.present("period", period);
        weekly = List.copyOf(weekly);
        stores = Set.copyOf(stores);
        regions = Set.copyOf(regions);
        channels = Set.copyOf(channels);
        tiers = Set.copyOf(tiers);
        segments = Set.copyOf(segments);
    }

    /** Only within a period. */
    public static When in(Period period) {
        return new When(period, List.of(), Set.of(), Set.of(), Set.of(), false, Set.of(), Set.of(), null, false,
                null);
    }

    /** Only with a coupon of a campaign. */
    public static When coupon(String campaign) {
        return new When(Period.StoreLocal.ALWAYS, List.of(), Set.of(), Set.of(), Set.of(), false, Set.of(), Set.of(),
                null, false, campaign);
    }

    /** Only members of these tiers. */
    public static When tiers(String... tiers) {
        return new When(Period.StoreLocal.ALWAYS, List.of(), Set.of(), Set.of(), Set.of(), false, Set.of(tiers),
                Set.of(), null, false, null);
    }

    /** The same for all members. */
    public When ofAnyMember() {
        return new When(period, weekly, stores, regions, channels, true, Set.of(), Set.of(), null, false, coupon);
    }

    /** Whether it asks for a member. */
    public boolean asksForMember() {
        return memberRequired || isOfMembers();
    }

    /** Whether a condition is such that only members meet it. */
    public boolean isOfMembers() {
        return !tiers.isEmpty() || !segments.isEmpty() || birthday != null || firstPurchase;
    }
}
