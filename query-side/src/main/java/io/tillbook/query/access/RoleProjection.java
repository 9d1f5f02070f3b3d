package io.tillbook.query.access;

import io.tillbook.api.access.AccessEvent.RoleDefined;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** Roles that the chain has defined, by id. */
final class RoleProjection implements Projection<RoleView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(RoleDefined.class);
    }

    @Override
    public List<Step<RoleView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof RoleDefined event
                ? List.of(new Step<>(event.role().value(), _ -> new RoleView(event.role(), event.permissions())))
                : List.of();
    }
}
