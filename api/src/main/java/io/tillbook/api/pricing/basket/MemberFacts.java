package io.tillbook.api.pricing.basket;

import java.time.MonthDay;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the member who buys.
 *
 * @param tier the member's tier
 * @param segments the segments that the member is in
 * @param birthday the member's birthday
 * @param boughtBefore whether the member has bought something before
 * @param heldOut promotions that are kept from the member to see what they do
 */
public record MemberFacts(@Nullable String tier, Set<String> segments, @Nullable MonthDay birthday,
        boolean boughtBefore, Set<PromotionId> heldOut) {
    /** Copies the sets. */
    public MemberFacts {
        segments = Set.copyOf(segments);
        heldOut = Set.copyOf(heldOut);
    }

    /** A member of a tier. */
    public static MemberFacts tier(String tier) {
        return new MemberFacts(tier, Set.of(), null, true, Set.of());
    }
}
