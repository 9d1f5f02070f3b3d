package io.tillbook.query.members.points;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.points.PointsAccount;
import java.time.OffsetDateTime;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How many points somebody can spend. */
public final class UsablePoints {
    private final PointsViews views;

    UsablePoints(PointsViews views) {
        this.views = views;
    }

    /**
     * How many can be spent at a moment, none by nobody; empty where no program holds, so that points are not kept
     * here.
     *
     * @param member who wants to; nobody who is known where it is null
     * @param now the moment, by the clock of where it is
     */
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
