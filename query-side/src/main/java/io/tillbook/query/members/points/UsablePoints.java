package io.tillbook.query.members.points;

import io.tillbook.api.kernel.MemberId;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How many points somebody can spend. */
public final class UsablePoints {
    private final PointsViews views;

    UsablePoints(PointsViews views) {
        this.views = views;
    }

    /**
     * How many can be spent on a day, none by nobody; empty where there is no program, so that points are not kept
     * here.
     *
     * @param member who wants to; nobody who is known where it is null
     */
    public OptionalLong of(@Nullable MemberId member, LocalDate day) {
        if (views.program().versions().isEmpty()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(member == null ? 0 : views.account(member).account().usable(day));
    }
}
