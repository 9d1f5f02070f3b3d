package io.tillbook.query.shifts.settlement;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.shifts.SettlementEvent;
import io.tillbook.api.shifts.SettlementEvent.DepositConfirmed;
import io.tillbook.api.shifts.SettlementEvent.DepositMade;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Deposits by location and bag. */
final class DepositProjection implements Projection<DepositView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(SettlementEvent.OfDeposit.class);
    }

    @Override
    public List<Step<DepositView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof SettlementEvent.OfDeposit event
                ? List.of(new Step<>(DepositView.key(event.location(), event.bag()),
                        before -> after(before, event, recorded.position())))
                : List.of();
    }

    private static @Nullable DepositView after(@Nullable DepositView before, SettlementEvent.OfDeposit event,
            long position) {
        return switch (event) {
            case DepositMade made -> DepositView.of(made, position);
            case DepositConfirmed confirmed -> before == null ? null : before.with(confirmed);
        };
    }
}
