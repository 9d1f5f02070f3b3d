package io.tillbook.query.members;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.birthday.LeapDay;
import io.tillbook.api.members.segment.SegmentId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tiers and segments of members as they are recorded, for whoever lists members. */
public interface ListedStandings {
    /** Where nobody has a tier, and nobody is in a segment. */
    ListedStandings OF_NOBODY = new ListedStandings() {
        @Override
        public List<MemberId> after(Wanted wanted, @Nullable String after, int limit) {
            return List.of();
        }

        @Override
        public Set<MemberId> among(Collection<MemberId> members, Wanted wanted) {
            return Set.of();
        }

        @Override
        public LeapDay leapDay() {
            return LeapDay.FEB_28;
        }
    };

    /**
     * What is asked for.
     *
     * @param segment a segment that they are in; any where it is null
     * @param tier a tier that they have; any where it is null
     */
    record Wanted(@Nullable SegmentId segment, @Nullable String tier) {
        boolean isAnything() {
            return segment == null && tier == null;
        }
    }

    /** Members who perhaps are wanted, after an id, in the order of their ids: fewer than so many where no more are. */
    List<MemberId> after(Wanted wanted, @Nullable String after, int limit);

    /** Those of some members who are wanted. */
    Set<MemberId> among(Collection<MemberId> members, Wanted wanted);

    /** When a birthday on February 29 is observed in other years. */
    LeapDay leapDay();
}
