package io.tillbook.query.checkout;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.returns.ReturnsEvent.ReturnFlagged;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** Flags of returns, each a document of its own. */
final class ReturnFlagProjection implements Projection<FlagView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(ReturnFlagged.class);
    }

    @Override
    public List<Step<FlagView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof ReturnFlagged flagged
                ? List.of(
                        new Step<>(Long.toString(recorded.position()), _ -> FlagView.of(flagged, recorded.position())))
                : List.of();
    }

    @Override
    public boolean isAppendOnly() {
        return true;
    }
}
