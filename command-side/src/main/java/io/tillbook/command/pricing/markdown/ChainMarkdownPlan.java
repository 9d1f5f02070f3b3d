package io.tillbook.command.pricing.markdown;

import io.tillbook.api.pricing.markdown.MarkdownEvent.MarkdownStepsSet;
import io.tillbook.api.pricing.markdown.MarkdownPlan;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;

/** The stream of all steps. They share one, since categories are texts and no ids. */
final class ChainMarkdownPlan {
    /** The stream; there is one. */
    static final StreamRef<MarkdownPlan> STREAM = StreamType.of("markdownsteps", MarkdownPlan.NONE)
            .on(MarkdownStepsSet.class, MarkdownPlan::after)
            .at();

    private ChainMarkdownPlan() {}
}
