package io.tillbook.query.members.report;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.members.MemberEvent.MemberRegistered;
import io.tillbook.query.kernel.Projection;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Registrations by location and day, by the clock of whoever registered the member. */
final class RegistrationDayProjection implements Projection<RegistrationDayView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(MemberRegistered.class);
    }

    @Override
    public List<Step<RegistrationDayView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof MemberRegistered registered
                ? List.of(step(registered.location(), recorded.occurrence().occurredAt().toLocalDate()))
                : List.of();
    }

    private static Step<RegistrationDayView> step(@Nullable LocationId location,
            LocalDate day) {
        return new Step<>(RegistrationDayView.key(location, day),
                before -> (before == null ? new RegistrationDayView(location, day, 0) : before).plusOne());
    }
}
