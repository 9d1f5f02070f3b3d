package io.tillbook.query.members.points;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.points.PointsAccount;
import io.tillbook.query.checkout.SpendablePoints;
import java.time.OffsetDateTime;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How many points somebody can spend. */
public final class UsablePoints implements SpendablePoints {
    private final PointsViews views;

    UsablePoints(PointsViews views) {
        this.views = views;
    }

    @Override
    public OptionalLong of(@Nullable MemberId member, OffsetDateTime now) {
        if (views.program().at(now).isEmpty()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(member == null ? 0 : views.account(member).account().usable(now.toLocalDate()));
    }

    /** The account of a member, or of the one who they are by now, whether a program holds or not. */
    public PointsAccount account(MemberId member) {
        return views.account(member).account();
    }
}
