package io.tillbook.api.pricing.language;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.pricing.rule.Birthday;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * On which days a member has a birthday: {@code month} is true and alone, or days are told.
 *
 * @param before so many days before it too
 * @param after so many days after it too
 * @param month whether in the whole month that it is in
 */
public record RuleBirthday(@AtLeast(0) @AtMost(Birthday.MOST_DAYS) @Nullable Integer before,
        @AtLeast(0) @AtMost(Birthday.MOST_DAYS) @Nullable Integer after, @Nullable Boolean month) {
    /** Checks the fields. */
    public RuleBirthday {
        boolean isMonth = Boolean.TRUE.equals(month);
        boolean hasDays = before != null || after != null;
        if (isMonth == hasDays) {
            throw new InvalidField("month", "must be true, or before and after are given instead");
        }
        var _ = around(before, after);
    }

    static @Nullable RuleBirthday of(@Nullable Birthday birthday) {
        return switch (birthday) {
            case null -> null;
            case Birthday.Around around -> new RuleBirthday(around.before(), around.after(), null);
            case Birthday.InMonth _ -> new RuleBirthday(null, null, true);
        };
    }

    Birthday read() {
        return Boolean.TRUE.equals(month) ? new Birthday.InMonth() : around(before, after);
    }

    private static Birthday around(@Nullable Integer before, @Nullable Integer after) {
        return new Birthday.Around(Objects.requireNonNullElse(before, 0), Objects.requireNonNullElse(after, 0));
    }
}
