package io.tillbook.api.pricing.language;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.pricing.rule.Stacking;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a rule gets along with others of its layer.
 *
 * @param group of the rules of one group only the best applies; those without a group are one
 * @param exclusive whether it applies alone or not at all
 * @param priority lower ones come first; 0 where it is missing
 * @param tag a name for it that others can avoid
 * @param consumes whether pieces that it takes are in no other deal; they are not where it is missing
 */
public record RuleStack(@Nullable String group, @Nullable Boolean exclusive,
        @AtLeast(-RuleStack.MOST_PRIORITY) @AtMost(RuleStack.MOST_PRIORITY) @Nullable Integer priority,
        @Nullable String tag,
        @Nullable Boolean consumes) {
    /** Farthest from 0 that a priority is. */
    static final int MOST_PRIORITY = 1_000;
    /** Nothing is said. */
    static final RuleStack NONE = new RuleStack(null, null, null, null, null);

    /** Checks the fields. */
    public RuleStack {
        Require.optionalText("group", group);
        Require.optionalText("tag", tag);
        if (priority != null) {
            Require.between("priority", priority, -MOST_PRIORITY, MOST_PRIORITY);
        }
    }

    static @Nullable RuleStack of(Stacking stacking) {
        return stacking.equals(Stacking.NONE) ? null
                : new RuleStack(stacking.group().isEmpty() ? null : stacking.group(),
                        stacking.exclusive() ? true : null, stacking.priority() == 0 ? null : stacking.priority(),
                        stacking.tag(), stacking.consumes() ? null : false);
    }

    Stacking read() {
        return new Stacking(Objects.requireNonNullElse(group, ""), Boolean.TRUE.equals(exclusive),
                Objects.requireNonNullElse(priority, 0), tag, !Boolean.FALSE.equals(consumes));
    }
}
