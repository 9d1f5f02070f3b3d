package io.tillbook.query.catalog.scan;

import io.tillbook.api.catalog.label.LabelEvent.LabelLayoutsSet;
import io.tillbook.api.catalog.label.LabelEvent;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** The layouts of labels as they are now. */
final class LabelLayoutsProjection implements Projection<LabelLayoutsView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(LabelEvent.class);
    }

    @Override
    public List<Step<LabelLayoutsView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof LabelEvent event ? switch (event) {
            case LabelLayoutsSet set ->
                List.of(new Step<>(LabelLayoutsView.KEY, _ -> new LabelLayoutsView(set.layouts())));
        } : List.of();
    }
}
