package io.tillbook.query.payments.bills;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.payments.bills.BillEvent.DifferenceCounted;
import io.tillbook.api.payments.bills.BillEvent.DifferenceFound;
import io.tillbook.api.payments.bills.BillEvent.DifferenceResolved;
import io.tillbook.api.payments.bills.BillEvent.DifferenceSettled;
import io.tillbook.api.payments.bills.BillEvent.OfDifference;
import io.tillbook.api.payments.bills.DifferenceKind;
import io.tillbook.query.kernel.Projection;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Differences by account and id. */
final class DifferenceProjection implements Projection<DifferenceView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(OfDifference.class);
    }

    @Override
    public List<Step<DifferenceView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof OfDifference event
                ? List.of(new Step<>(DifferenceView.key(event.account(), event.difference()),
                        before -> after(before, event, recorded)))
                : List.of();
    }

    private static @Nullable DifferenceView after(@Nullable DifferenceView before, OfDifference event,
            RecordedEvent recorded) {
        OffsetDateTime at = recorded.occurrence().receivedAt().atOffset(ZoneOffset.UTC);
        if (event instanceof DifferenceFound found) {
            return new DifferenceView(found.account(), found.difference(), found.day(), found.kind(),
                    found.kind().counts() ? DifferenceState.OPEN : DifferenceState.WAITING, recorded.position(),
                    found.figures().location(), found.figures(), found.figures().stake().minor(), at, null, null, null,
                    null, null);
        }
        return before == null ? null : next(before, event, at);
    }

    private static DifferenceView next(DifferenceView difference, OfDifference event, OffsetDateTime at) {
        return switch (event) {
            case DifferenceFound _ -> difference;
            case DifferenceCounted _ -> with(difference, DifferenceKind.ONLY_LEDGER, DifferenceState.OPEN, null, null,
                    null);
            case DifferenceSettled settled -> with(difference, difference.kind(), DifferenceState.SETTLED, at, settled,
                    null);
            case DifferenceResolved resolved -> with(difference, difference.kind(), DifferenceState.RESOLVED, at, null,
                    resolved);
        };
    }

    private static DifferenceView with(DifferenceView of, DifferenceKind kind, DifferenceState state,
            @Nullable OffsetDateTime ended, @Nullable DifferenceSettled settled,
            @Nullable DifferenceResolved resolved) {
        return new DifferenceView(of.account(), of.id(), of.day(), kind, state, of.order(), of.location(),
                of.figures(), of.stakeMinor(), of.foundAt(), ended, settled == null ? null : settled.by(),
                resolved == null ? null : resolved.as(), resolved == null ? null : resolved.note(),
                resolved == null ? null : resolved.by());
    }
}
