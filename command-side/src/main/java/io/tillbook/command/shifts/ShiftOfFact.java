package io.tillbook.command.shifts;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.shifts.ShiftsRejection.NoOpenShift;
import io.tillbook.api.shifts.ShiftsRejection.ShiftNumberOutOfOrder;
import io.tillbook.api.shifts.ShiftsRejection;
import io.tillbook.command.kernel.States;
import io.tillbook.command.shifts.Register.OpenOne;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Which shift of its register a sale or return belongs to. */
sealed interface ShiftOfFact {
    /** None, and nobody misses that: the register has no shifts, or had none then. */
    record None() implements ShiftOfFact {}

    /** One that is open. */
    record Open(int shiftNo, LocalDate day) implements ShiftOfFact {}

    /** One that is closed: what has happened in it amends it. */
    record Late(int shiftNo, LocalDate day) implements ShiftOfFact {}

    /** None, although the register has shifts. */
    record Unassigned() implements ShiftOfFact {}

    /** None, and so it is refused. */
    record Missing(ShiftsRejection reason) implements ShiftOfFact {}

    /** The shift; at an open location. */
    static ShiftOfFact of(CountedFact fact, Occurrence occurrence, States states) {
        Register register = states.of(fact.atRegister());
        if (!fact.isReported()) {
            return live(fact, register, states);
        }
        if (!register.isOpened()) {
            return new None();
        }
        Integer named = fact.shiftNo();
        return named == null ? at(ShiftClock.at(states, fact.location(), occurrence), register)
                : named(named, states.of(fact.in(named)));
    }

    /** The day that it counts for; nothing where that is told by the clock. */
    default Optional<LocalDate> countsFor() {
        return switch (this) {
            case Open open -> Optional.of(open.day);
            case Late late -> Optional.of(late.day);
            case None _,Unassigned _,Missing _ -> Optional.empty();
        };
    }

    /** Why it is refused, where it is. */
    default Optional<ShiftsRejection> refusal() {
        return this instanceof Missing missing ? Optional.of(missing.reason) : Optional.empty();
    }

    private static ShiftOfFact live(CountedFact fact, Register register, States states) {
        OpenOne open = register.open();
        if (open != null && fact.isOf(open)) {
            return new Open(open.shiftNo(), open.businessDay());
        }
        Integer named = fact.shiftNo();
        if (named != null) {
            return new Missing(ShiftChecks.closed(fact.location(), fact.register(), named, states)
                    .<ShiftsRejection>map(closed -> closed)
                    .orElseGet(() -> open == null ? new NoOpenShift(fact.location(), fact.register())
                            : new ShiftNumberOutOfOrder(named, open.shiftNo())));
        }
        if (LocationTills.rules(states, fact.location()).needsShift()) {
            return new Missing(new NoOpenShift(fact.location(), fact.register()));
        }
        return register.lastShift() == 0 ? new None() : new Unassigned();
    }

    private static ShiftOfFact named(int number, Shift shift) {
        return switch (shift.phase()) {
            case OPEN -> new Open(number, shift.day());
            case UNCOUNTED, CLOSED -> new Late(number, shift.day());
            case UNKNOWN -> new Unassigned();
        };
    }

    /** Which one was open at a moment. What was before the first shift of a register was in none, as was right. */
    private static ShiftOfFact at(OffsetDateTime moment, Register register) {
        OffsetDateTime first = register.firstShiftAt();
        if (first == null || moment.isBefore(first)) {
            return new None();
        }
        OpenOne open = register.open();
        return open != null && !moment.isBefore(open.openedAt())
                ? new Open(open.shiftNo(), open.businessDay())
                : register.pastAt(moment)
                        .<ShiftOfFact>map(past -> new Late(past.shiftNo(), past.businessDay()))
                        .orElseGet(Unassigned::new);
    }
}
