package io.tillbook.command.shifts;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Limit;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.shifts.ShiftsCommand.OfShift;
import io.tillbook.api.shifts.ShiftsRejection.NoOpenShift;
import io.tillbook.api.shifts.ShiftsRejection.RegisterNotOpen;
import io.tillbook.api.shifts.ShiftsRejection.ShiftAlreadyClosed;
import io.tillbook.api.shifts.ShiftsRejection.ShiftNumberOutOfOrder;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Stake;
import io.tillbook.command.kernel.States;
import io.tillbook.command.shifts.Register.OpenOne;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules that several commands about shifts have in common. */
final class ShiftChecks {
    private ShiftChecks() {}

    /** The streams that tell whether a shift is open, and that it is written to. */
    static Footprint ofOpenShift(OfShift command) {
        return Footprint.none()
                .reading(Location.at(command.location()))
                .reading(Register.at(command.location(), command.register()))
                .writing(Shift.at(command));
    }

    /** Rule: the shift that is named is the open one of its register. */
    static Optional<? extends Rejection> notOpen(OfShift command, States states) {
        Register register = states.of(Register.at(command.location(), command.register()));
        if (!register.isOpened()) {
            return Optional.of(new RegisterNotOpen(command.location(), command.register()));
        }
        OpenOne open = register.open();
        if (open != null && open.shiftNo() == command.shiftNo()) {
            return Optional.empty();
        }
        return Optional.of(closed(command.location(), command.register(), command.shiftNo(), states)
                .<Rejection>map(over -> over)
                .orElseGet(() -> open == null ? new NoOpenShift(command.location(), command.register())
                        : new ShiftNumberOutOfOrder(command.shiftNo(), open.shiftNo())));
    }

    /** Rule: the shift is not over, be it counted or not. */
    static Optional<ShiftAlreadyClosed> closed(LocationId location, RegisterId register, int shiftNo,
            States states) {
        return Optional.ofNullable(states.of(Shift.at(location, register, shiftNo)).closedAt())
                .map(at -> new ShiftAlreadyClosed(location, register, shiftNo, at));
    }

    /** Rule: the shift is open, or waits for a count. */
    static Optional<? extends Rejection> notToBeCounted(OfShift command, States states) {
        return states.of(Shift.at(command)).phase() == Shift.Phase.UNCOUNTED
                ? Optional.empty()
                : notOpen(command, states);
    }

    /** The name of a shift, where somebody is asked to approve something in it. */
    static String subject(OfShift command) {
        return command.location().value() + "/" + command.register().value() + "/" + command.shiftNo();
    }

    /** An amount that a location lets nobody do alone beyond a bound; null where it has none. */
    static Stake stake(String subject, Limit limit, Money amount, @Nullable Money bound,
            Set<EmployeeId> authors) {
        return new Stake(subject, limit, amount, bound != null && amount.exceeds(bound) ? Set.of() : null, authors);
    }
}
