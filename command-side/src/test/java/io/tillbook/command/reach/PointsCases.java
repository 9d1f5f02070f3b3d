package io.tillbook.command.reach;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.members.points.ExpiryKind;
import io.tillbook.api.members.points.PointsCommand.AnnounceExpiry;
import io.tillbook.api.members.points.PointsCommand.DefinePointsProgram;
import io.tillbook.api.members.points.PointsCommand.ExpirePoints;
import io.tillbook.api.members.points.PointsCommand.MergeMembers;
import io.tillbook.api.members.points.PointsExpiry;
import io.tillbook.api.members.points.PointsProgram;
import java.time.LocalDate;
import java.util.List;

/** Commands about points: they belong to the chain. */
final class PointsCases {
    private static final MemberId SOMEBODY = new MemberId("M9");
    private static final LocalDate YEAR_END = LocalDate.of(2026, 12, 31);

    private PointsCases() {}

    static List<Case> all() {
        PointsProgram program = new PointsProgram(Money.of(100), null, null, null, null,
                new PointsExpiry(ExpiryKind.END_OF_MONTH, 12));
        return List.of(
                new Case(new DefinePointsProgram(program, null, null), Extent.CHAIN),
                new Case(new ExpirePoints(SOMEBODY, YEAR_END), Extent.CHAIN),
                new Case(new AnnounceExpiry(SOMEBODY, YEAR_END, 30), Extent.CHAIN),
                new Case(new MergeMembers(SOMEBODY, new MemberId("M8"), "the same phone"), Extent.CHAIN));
    }
}
