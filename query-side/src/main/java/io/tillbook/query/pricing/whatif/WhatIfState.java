package io.tillbook.query.pricing.whatif;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.pricing.basket.PromotionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a job knows at a position: enough to go on.
 *
 * @param position position of the last event that was looked at
 * @param total the figures of all baskets
 * @param rows the same by store, day, hour, category, tier and segment
 * @param displaced what other promotions give less beside the draft
 * @param used how often the draft was used
 * @param ranOutAt when a limit of all uses, or the budget, was reached, by the clock of the store; null where none was
 */
public record WhatIfState(long position, WhatIfFigures total, List<WhatIfRow> rows, List<Displaced> displaced,
        Used used, @Nullable String ranOutAt) {
    /** At the beginning. */
    static WhatIfState at(long position) {
        return new WhatIfState(position, WhatIfFigures.NONE, List.of(), List.of(), Used.NEVER, null);
    }

    /**
     * What another promotion gives less.
     *
     * @param baskets to how many baskets
     * @param benefitMinor how much less, in minor units
     */
    public record Displaced(PromotionId promotion, long baskets, long benefitMinor) {}

    /**
     * Uses that limits are about.
     *
     * @param times how many times in all
     * @param benefitMinor what was given in all, in minor units
     * @param stores the same times by store
     * @param members and by member
     */
    public record Used(long times, long benefitMinor, List<ByStore> stores, List<ByMember> members) {
        static final Used NEVER = new Used(0, 0, List.of(), List.of());
    }

    /**
     * Uses in a store.
     *
     * @param ranOutAt when its own limit was reached, by its clock; null where that was not
     */
    public record ByStore(LocationId location, long times, @Nullable String ranOutAt) {}

    /**
     * Uses by a member.
     *
     * @param day the latest business day with one
     * @param onDay how many on that day
     */
    public record ByMember(MemberId member, long times, String day, long onDay) {}
}
