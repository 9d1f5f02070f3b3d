package io.tillbook.api.members.segment;

import io.tillbook.api.members.tier.Spend;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What segments are told of a member on a day.
 *
 * @param today the day
 * @param tier the member's tier; null for none
 * @param spend what was spent in the months that count
 * @param lastVisitOn the day of the latest sale; null where there was none
 * @param registeredOn since when the member is one; null where that is not known
 * @param tags what somebody has noted
 * @param fifths in which fifths of all members they are; null for who did not buy within a year, and where no segment
 *     asks
 */
public record SegmentedMember(LocalDate today, @Nullable String tier, Spend spend, @Nullable LocalDate lastVisitOn,
        @Nullable LocalDate registeredOn, Set<String> tags, @Nullable MemberFifths fifths) {
    /** Copies the set. */
    public SegmentedMember {
        tags = Set.copyOf(tags);
    }
}
