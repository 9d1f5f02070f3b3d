package io.tillbook.command.shifts;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.shifts.ShiftEvent.HandOverAccepted;
import io.tillbook.api.shifts.ShiftsCommand.AcceptHandOver;
import io.tillbook.api.shifts.ShiftsRejection.HandOverToAnother;
import io.tillbook.api.shifts.ShiftsRejection.NoHandOver;
import io.tillbook.api.shifts.ShiftsRejection;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.shifts.Shift.Offer;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets whom a shift was handed over to accept it. */
final class AcceptHandOverDecider implements Decider<AcceptHandOver> {
    @Override
    public Footprint footprint(AcceptHandOver command, States known) {
        return ShiftChecks.ofOpenShift(command);
    }

    @Override
    public Decision decide(AcceptHandOver command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> Catalog.unknownLocation(states, command.location()),
                        () -> ShiftChecks.notOpen(command, states),
                        () -> notOffered(command, states.of(Shift.at(command)).offer()))
                .orElseGet(() -> accepted(command, occurrence, states));
    }

    private static Optional<ShiftsRejection> notOffered(AcceptHandOver command, @Nullable Offer offer) {
        if (offer == null) {
            return Optional.of(new NoHandOver(command.shiftNo()));
        }
        return Rules.when(!offer.to().equals(command.by()),
                () -> new HandOverToAnother(command.shiftNo(), offer.to()));
    }

    private static Decision accepted(AcceptHandOver command, Occurrence occurrence, States states) {
        Shift shift = states.of(Shift.at(command));
        Offer offer = Objects.requireNonNull(shift.offer());
        return new Draft(states)
                .add(Shift.at(command),
                        new HandOverAccepted(command.location(), command.register(), command.shiftNo(), offer.from(),
                                offer.to(), ShiftClock.in(shift, states, command.location(), occurrence)))
                .accepted();
    }
}
