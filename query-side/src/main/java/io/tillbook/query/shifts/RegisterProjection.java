package io.tillbook.query.shifts;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.shifts.RegisterEvent;
import io.tillbook.api.shifts.RegisterEvent.RegisterOpened;
import io.tillbook.api.shifts.RegisterEvent.ShiftNumberTaken;
import io.tillbook.api.shifts.RegisterEvent.ZAmended;
import io.tillbook.api.shifts.RegisterEvent.ZReported;
import io.tillbook.api.shifts.ShiftEvent.HandOverAccepted;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Registers by location and id. */
final class RegisterProjection implements Projection<RegisterView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(RegisterEvent.class, HandOverAccepted.class);
    }

    @Override
    public List<Step<RegisterView>> steps(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case RegisterOpened opened -> List.of(new Step<>(RegisterView.key(opened.location(), opened.register()),
                    _ -> RegisterView.of(opened)));
            case ShiftNumberTaken taken -> change(taken.location(), taken.register(), before -> before.with(taken));
            case ZReported reported -> change(reported.location(), reported.register(),
                    before -> before.with(reported));
            case ZAmended amended -> change(amended.location(), amended.register(), before -> before.with(amended));
            case HandOverAccepted accepted -> change(accepted.location(), accepted.register(),
                    before -> before.takenOverBy(accepted.to()));
            default -> List.of();
        };
    }

    /** Only registers that were opened have shifts. */
    private static List<Step<RegisterView>> change(LocationId location, RegisterId register,
            UnaryOperator<RegisterView> change) {
        return List.of(new Step<>(RegisterView.key(location, register),
                before -> before == null ? null : change.apply(before)));
    }
}
