package io.tillbook.api.pricing.basket;

import java.time.MonthDay;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the member who buys.
 *
 * @param tier the member's tier
 * @param segments the segments that the member is in
 * @param birthday the member's birthday, where the day may be known
 * @param celebrates whether the chain celebrates the member's birthday then: all that is known of it where the day may
 *     not be
 * @param boughtBefore whether the member has bought something before
 * @param heldOut promotions that are kept from the member to see what they do
 */
public record MemberFacts(@Nullable String tier, Set<String> segments, @Nullable MonthDay birthday,
        boolean celebrates, boolean boughtBefore, Set<PromotionId> heldOut) {
    /** Copies the sets. */
    public MemberFacts {
        segments = Set.copyOf(segments);
        heldOut = Set.copyOf(heldOut);
    }

    /** A member whose birthday is told by its day, or is not known. */
    public MemberFacts(@Nullable String tier, Set<String> segments, @Nullable MonthDay birthday,
            boolean boughtBefore, Set<PromotionId> heldOut) {
        this(tier, segments, birthday, false, boughtBefore, heldOut);
    }

    /** A member of a tier. */
    public static MemberFacts tier(String tier) {
        return new MemberFacts(tier, Set.of(), null, true, Set.of());
    }

    /** The same, with promotions that are kept from the member. */
    public MemberFacts heldOut(Set<PromotionId> promotions) {
        return new MemberFacts(tier, segments, birthday, celebrates, boughtBefore, promotions);
    }
}
