package io.tillbook.query.access;

import io.tillbook.api.access.AccessEvent.ContactChanged;
import io.tillbook.api.access.AccessEvent.EmployeeHired;
import io.tillbook.api.access.AccessEvent.EmployeePinCleared;
import io.tillbook.api.access.AccessEvent.EmployeePinLocked;
import io.tillbook.api.access.AccessEvent.EmployeePinMatched;
import io.tillbook.api.access.AccessEvent.EmployeePinMissed;
import io.tillbook.api.access.AccessEvent.EmployeePinSet;
import io.tillbook.api.access.AccessEvent.EmployeeResumed;
import io.tillbook.api.access.AccessEvent.EmployeeSuspended;
import io.tillbook.api.access.AccessEvent.LedgerClaimed;
import io.tillbook.api.access.AccessEvent.PasswordSet;
import io.tillbook.api.access.AccessEvent.RoleDefined;
import io.tillbook.api.access.AccessEvent.RoleGranted;
import io.tillbook.api.access.AccessEvent.RoleRevoked;
import io.tillbook.api.access.AccessEvent.SubjectErased;
import io.tillbook.api.access.AccessEvent.TokenHashAssigned;
import io.tillbook.api.access.AccessEvent.TokenIssued;
import io.tillbook.api.access.AccessEvent.TokenRevoked;
import io.tillbook.api.access.AccessEvent;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Employees by id. */
final class EmployeeProjection implements Projection<EmployeeView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(EmployeeHired.class, ContactChanged.class, SubjectErased.class, EmployeeSuspended.class,
                EmployeeResumed.class, RoleGranted.class,
                RoleRevoked.class, PasswordSet.class, EmployeePinSet.class, EmployeePinCleared.class,
                EmployeePinLocked.class);
    }

    @Override
    public List<Step<EmployeeView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof AccessEvent event ? steps(recorded, event) : List.of();
    }

    private static List<Step<EmployeeView>> steps(RecordedEvent recorded, AccessEvent happened) {
        return switch (happened) {
            case EmployeeHired event -> List.of(new Step<>(event.employee().value(),
                    _ -> EmployeeView.hired(event.employee(), event.contact(), recorded.occurrence().occurredAt())));
            case ContactChanged event -> change(event.employee(), view -> view.reached(event.contact()));
            case SubjectErased event -> change(event.subject().employee(), EmployeeView::erasing);
            case EmployeeSuspended event -> change(event.employee(), view -> view.suspended(event.reason()));
            case EmployeeResumed event -> change(event.employee(), view -> view.suspended(null));
            case RoleGranted event -> change(event.employee(), view -> view.with(event.grant()));
            case RoleRevoked event -> change(event.employee(), view -> view.without(event.role()));
            case PasswordSet event -> change(event.employee(), EmployeeView::signingIn);
            case EmployeePinSet event -> change(event.employee(), view -> view.withPin(event.location(), false));
            case EmployeePinLocked event -> change(event.employee(), view -> view.withPin(event.location(), true));
            case EmployeePinCleared event -> change(event.employee(), view -> view.withoutPin(event.location()));
            case EmployeePinMissed _,EmployeePinMatched _ -> List.of();
            case LedgerClaimed _,RoleDefined _,TokenIssued _,TokenHashAssigned _,TokenRevoked _ -> List.of();
        };
    }

    private static List<Step<EmployeeView>> change(EmployeeId employee, UnaryOperator<EmployeeView> change) {
        return List.of(new Step<>(employee.value(), before -> change.apply(Objects.requireNonNull(before))));
    }
}
