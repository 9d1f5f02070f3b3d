package io.tillbook.query.pricing.markdown;

import io.tillbook.api.pricing.markdown.MarkdownPlan;
import io.tillbook.api.pricing.markdown.MarkdownStep;
import io.tillbook.api.pricing.markdown.MarkdownSteps;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is suggested from a day on.
 *
 * @param category for whose goods; those of the chain where it is null
 * @param from the first day, by the clock of each location
 * @param steps the steps; null for those of the wider category, or of the chain
 * @param belowCost whether goods may be sold for less than they have cost
 */
record ShownMarkdownSteps(@Nullable String category, LocalDate from, @Nullable List<MarkdownStep> steps,
        boolean belowCost) {
    static List<ShownMarkdownSteps> all(MarkdownPlan plan) {
        return plan.said().stream().map(ShownMarkdownSteps::of).toList();
    }

    private static ShownMarkdownSteps of(MarkdownPlan.Said said) {
        MarkdownSteps steps = said.steps();
        return new ShownMarkdownSteps(said.category(), said.from(), steps == null ? null : steps.steps(),
                steps != null && steps.belowCost());
    }
}
