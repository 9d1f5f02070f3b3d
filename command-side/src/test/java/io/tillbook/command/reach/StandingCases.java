package io.tillbook.command.reach;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.birthday.BirthdayCommand.GreetBirthday;
import io.tillbook.api.members.birthday.BirthdayCommand.SetBirthdayGreetings;
import io.tillbook.api.members.birthday.BirthdayWeeks;
import io.tillbook.api.members.segment.SegmentCommand.AssignSegments;
import io.tillbook.api.members.segment.SegmentCommand.DefineSegment;
import io.tillbook.api.members.segment.SegmentCommand.EndSegment;
import io.tillbook.api.members.segment.SegmentId;
import io.tillbook.api.members.segment.SegmentRule;
import io.tillbook.api.members.tier.TierCommand.DefineTiers;
import io.tillbook.api.members.tier.TierCommand.ReviewTier;
import io.tillbook.api.members.tier.TierPlan;
import java.time.LocalDate;
import java.util.List;

/** Commands about tiers, segments and birthdays: they belong to the chain. */
final class StandingCases {
    private static final MemberId SOMEBODY = new MemberId("M9");
    private static final SegmentId LAPSED = new SegmentId("LAPSED_90");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    private StandingCases() {}

    static List<Case> all() {
        return List.of(
                new Case(new DefineTiers(TierPlan.NONE, null), Extent.CHAIN),
                new Case(new ReviewTier(SOMEBODY, MONDAY), Extent.CHAIN),
                new Case(new DefineSegment(LAPSED, "Lapsed",
                        new SegmentRule(null, null, null, null, null, 90, null, null, null, null, null, null)),
                        Extent.CHAIN),
                new Case(new EndSegment(LAPSED, "nobody needs it"), Extent.CHAIN),
                new Case(new AssignSegments(SOMEBODY, List.of()), Extent.CHAIN),
                new Case(new SetBirthdayGreetings(null, null), Extent.CHAIN),
                new Case(new GreetBirthday(SOMEBODY, new BirthdayWeeks(2026, MONDAY, MONDAY.plusDays(6))),
                        Extent.CHAIN));
    }
}
