package io.tillbook.query.pricing.markdown;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.pricing.markdown.MarkdownEvent.MarkdownStepsSet;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What is suggested for batches near their last day: one document. */
final class MarkdownPlanProjection implements Projection<MarkdownPlanView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(MarkdownStepsSet.class);
    }

    @Override
    public List<Step<MarkdownPlanView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof MarkdownStepsSet event
                ? List.of(new Step<>(MarkdownPlanView.KEY,
                        before -> Objects.requireNonNullElse(before, MarkdownPlanView.NONE).after(event)))
                : List.of();
    }
}
