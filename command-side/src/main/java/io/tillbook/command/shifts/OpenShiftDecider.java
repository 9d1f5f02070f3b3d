package io.tillbook.command.shifts;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.shifts.RegisterEvent.ShiftNumberTaken;
import io.tillbook.api.shifts.ShiftEvent.OpeningVarianceFound;
import io.tillbook.api.shifts.ShiftEvent.ShiftOpened;
import io.tillbook.api.shifts.ShiftsCommand.OpenShift;
import io.tillbook.api.shifts.ShiftsRejection.BusinessDayOutOfRange;
import io.tillbook.api.shifts.ShiftsRejection.DaySettledAlready;
import io.tillbook.api.shifts.ShiftsRejection.OpeningLongAgo;
import io.tillbook.api.shifts.ShiftsRejection.RegisterNotOpen;
import io.tillbook.api.shifts.ShiftsRejection.ShiftAlreadyOpen;
import io.tillbook.api.shifts.ShiftsRejection.ShiftNumberOutOfOrder;
import io.tillbook.api.shifts.ShiftsRejection;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.shifts.Register.OpenOne;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Opens a shift with what was counted in the drawer; that it is not what the last shift has kept is told at once. */
final class OpenShiftDecider implements Decider<OpenShift> {
    @Override
    public Footprint footprint(OpenShift command, States known) {
        Footprint shift = Footprint.none()
                .reading(Location.at(command.location()))
                .reading(LocationTills.at(command.location()))
                .writing(Register.at(command.location(), command.register()))
                .writing(Shift.at(command));
        int last = known.of(Register.at(command.location(), command.register())).lastShift();
        return last == 0 ? shift : shift.reading(Shift.at(command.location(), command.register(), last));
    }

    @Override
    public Decision decide(OpenShift command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> Catalog.unknownLocation(states, command.location()),
                        () -> cannotOpen(command, states.of(Register.at(command.location(), command.register()))),
                        () -> longAgo(command, occurrence, states),
                        () -> notOfToday(command, occurrence, states),
                        () -> settled(command, occurrence, states))
                .orElseGet(() -> opened(command, occurrence, states));
    }

    private static Optional<ShiftsRejection> cannotOpen(OpenShift command, Register register) {
        OpenOne open = register.open();
        if (!register.isOpened()) {
            return Optional.of(new RegisterNotOpen(command.location(), command.register()));
        }
        if (open != null) {
            return Optional.of(new ShiftAlreadyOpen(command.location(), command.register(), open.shiftNo(),
                    open.openedAt(), open.cashier()));
        }
        int next = register.lastShift() + 1;
        return Rules.when(command.shiftNo() != next, () -> new ShiftNumberOutOfOrder(command.shiftNo(), next));
    }

    /** Rule: what is opened now was not opened more than a day ago; a till that has done so reports it. */
    private static Optional<OpeningLongAgo> longAgo(OpenShift command, Occurrence occurrence, States states) {
        OffsetDateTime at = openedAt(command, occurrence, states);
        return Rules.when(!command.reported() && ShiftClock.isLongAgo(at, occurrence),
                () -> new OpeningLongAgo(at, ShiftClock.received(states, command.location(), occurrence)));
    }

    /** Rule: a till may know better which day a shift counts for, as one that opens late for tomorrow, by one day. */
    private static Optional<BusinessDayOutOfRange> notOfToday(OpenShift command, Occurrence occurrence,
            States states) {
        LocalDate today = byClock(command, occurrence, states);
        LocalDate told = command.businessDay();
        return told != null && (told.isBefore(today.minusDays(1)) || told.isAfter(today.plusDays(1)))
                ? Optional.of(new BusinessDayOutOfRange(told, today))
                : Optional.empty();
    }

    private static Optional<DaySettledAlready> settled(OpenShift command, Occurrence occurrence, States states) {
        LocalDate day = day(command, occurrence, states);
        return states.of(LocationTills.at(command.location()))
                .settled(day)
                .map(listed -> new DaySettledAlready(command.location(), day, listed.settledAt()));
    }

    private static LocalDate day(OpenShift command, Occurrence occurrence, States states) {
        LocalDate told = command.businessDay();
        return told == null ? byClock(command, occurrence, states) : told;
    }

    private static LocalDate byClock(OpenShift command, Occurrence occurrence, States states) {
        return LocationTills.rules(states, command.location()).dayOf(openedAt(command, occurrence, states));
    }

    private static OffsetDateTime openedAt(OpenShift command, Occurrence occurrence, States states) {
        return ShiftClock.opening(states.of(Register.at(command.location(), command.register())), states,
                command.location(), occurrence);
    }

    private static Decision opened(OpenShift command, Occurrence occurrence, States states) {
        LocationId location = command.location();
        RegisterId register = command.register();
        LocalDate day = day(command, occurrence, states);
        OffsetDateTime at = openedAt(command, occurrence, states);
        Draft draft = new Draft(states)
                .add(Register.at(location, register),
                        new ShiftNumberTaken(location, register, command.shiftNo(), day, command.cashier(), at))
                .add(Shift.at(command), new ShiftOpened(location, register, command.shiftNo(), day, command.cashier(),
                        command.floatMinor(), command.pieces(), at, ShiftClock.isLongAgo(at, occurrence)
                                ? ShiftClock.received(states, location, occurrence)
                                : null));
        kept(command, states).filter(kept -> !kept.equals(command.floatMinor()))
                .ifPresent(kept -> draft.add(Shift.at(command),
                        new OpeningVarianceFound(location, register, command.shiftNo(), day, kept,
                                command.floatMinor(), command.floatMinor().minus(kept))));
        return draft.accepted();
    }

    /** What the last shift has kept; nothing where there was none, or where it was closed without a count. */
    private static Optional<Money> kept(OpenShift command, States states) {
        int last = states.of(Register.at(command.location(), command.register())).lastShift();
        return last == 0 ? Optional.empty()
                : Optional.ofNullable(
                        states.of(Shift.at(command.location(), command.register(), last)).keptMinor());
    }
}
