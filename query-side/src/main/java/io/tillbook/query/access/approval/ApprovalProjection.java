package io.tillbook.query.access.approval;

import io.tillbook.api.access.ApprovalEvent.ApprovalDeclined;
import io.tillbook.api.access.ApprovalEvent.ApprovalGiven;
import io.tillbook.api.access.ApprovalEvent.ApprovalRequested;
import io.tillbook.api.access.ApprovalEvent.ApprovalUsed;
import io.tillbook.api.access.ApprovalEvent;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Approvals by their ids. */
final class ApprovalProjection implements Projection<ApprovalView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(ApprovalEvent.class);
    }

    @Override
    public List<Step<ApprovalView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof ApprovalEvent event
                ? List.of(new Step<>(event.approval().value(), before -> after(before, recorded, event)))
                : List.of();
    }

    private static ApprovalView after(@Nullable ApprovalView before, RecordedEvent recorded, ApprovalEvent event) {
        Occurrence occurrence = recorded.occurrence();
        return switch (event) {
            case ApprovalRequested requested -> ApprovalView.of(recorded, requested);
            case ApprovalGiven given -> Objects.requireNonNull(before).given(given, occurrence);
            case ApprovalDeclined declined -> Objects.requireNonNull(before).declined(declined, occurrence);
            case ApprovalUsed _ -> Objects.requireNonNull(before).used(occurrence);
        };
    }
}
