package io.tillbook.query.pricing.markdown;

import io.tillbook.api.pricing.markdown.MarkdownEvent.MarkdownStepsSet;
import io.tillbook.api.pricing.markdown.MarkdownPlan;

/**
 * What is suggested in the chain and its categories.
 *
 * @param plan all that was said and holds, or is to hold
 */
record MarkdownPlanView(MarkdownPlan plan) {
    /** The key of the only one. */
    static final String KEY = "plan";
    /** Nothing was said. */
    static final MarkdownPlanView NONE = new MarkdownPlanView(MarkdownPlan.NONE);

    MarkdownPlanView after(MarkdownStepsSet event) {
        return new MarkdownPlanView(plan.after(event));
    }
}
