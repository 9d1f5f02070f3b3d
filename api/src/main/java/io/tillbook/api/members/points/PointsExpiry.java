package io.tillbook.api.members.points;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Require;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * How long points live.
 *
 * @param kind how that is counted
 * @param count how many months or days; missing where they are never lost
 */
public record PointsExpiry(ExpiryKind kind,
        @AtLeast(0) @AtMost(PointsExpiry.MOST) @Nullable Integer count) {
    /** Most months or days. */
    public static final int MOST = 3_660;
    private static final Bounds BOUNDS = Bounds.of(PointsExpiry.class);
    /** Points are never lost. */
    public static final PointsExpiry NEVER = new PointsExpiry(ExpiryKind.NEVER, null);

    /** Checks the fields. */
    public PointsExpiry {
        Require.present("kind", kind);
        BOUNDS.check("count", count);
        if ((kind == ExpiryKind.NEVER) != (count == null)) {
            throw new InvalidField("count", count == null ? "is required" : "must be left out: they are never lost");
        }
    }

    /** The last day of points that are earned on a day; null where there is none. */
    public @Nullable LocalDate lastDay(LocalDate earnedOn) {
        int many = count == null ? 0 : count;
        return switch (kind) {
            case END_OF_MONTH -> YearMonth.from(earnedOn).plusMonths(many).atEndOfMonth();
            case DAYS -> earnedOn.plusDays(many);
            case NEVER -> null;
        };
    }
}
