package io.tillbook.api.pricing.language;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.pricing.rule.Step;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is given for what.
 *
 * @param need what has to be bought; nothing where it is missing
 * @param give what is given for it
 */
public record RuleStep(@Nullable RuleNeed need, RuleGive give) {
    /** Checks the fields. */
    public RuleStep {
        Require.present("give", give);
    }

    static RuleStep of(Step step) {
        return new RuleStep(RuleNeed.of(step.need()), RuleGive.of(step.give()));
    }

    /** The only step of a rule that has no list of them; null where it has one. */
    static @Nullable RuleStep single(@Nullable RuleNeed need, @Nullable RuleGive give,
            @Nullable List<RuleStep> steps) {
        Require.exactlyOne("give", give, "steps", steps);
        if (steps != null && need != null) {
            throw new InvalidField("need", "must not be given together with steps");
        }
        return give == null ? null : new RuleStep(need, give);
    }

    static List<Step> readAll(@Nullable RuleStep single, @Nullable List<RuleStep> steps) {
        return single == null ? Objects.requireNonNull(steps).stream().map(RuleStep::read).toList()
                : List.of(single.read());
    }

    private Step read() {
        return new Step(RuleNeed.read(need), give.read());
    }
}
