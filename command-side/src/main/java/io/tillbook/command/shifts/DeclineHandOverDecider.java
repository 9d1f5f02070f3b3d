package io.tillbook.command.shifts;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.shifts.ShiftEvent.HandOverDeclined;
import io.tillbook.api.shifts.ShiftsCommand.DeclineHandOver;
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

/** Lets both who take part in handing a shift over put an end to it. */
final class DeclineHandOverDecider implements Decider<DeclineHandOver> {
    @Override
    public Footprint footprint(DeclineHandOver command, States known) {
        return ShiftChecks.ofOpenShift(command);
    }

    @Override
    public Decision decide(DeclineHandOver command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> Catalog.unknownLocation(states, command.location()),
                        () -> ShiftChecks.notOpen(command, states),
                        () -> notInvolved(command, states.of(Shift.at(command)).offer()))
                .orElseGet(() -> declined(command, occurrence, states));
    }

    private static Optional<ShiftsRejection> notInvolved(DeclineHandOver command, @Nullable Offer offer) {
        if (offer == null) {
            return Optional.of(new NoHandOver(command.shiftNo()));
        }
        return Rules.when(!offer.to().equals(command.by()) && !offer.from().equals(command.by()),
                () -> new HandOverToAnother(command.shiftNo(), offer.to()));
    }

    private static Decision declined(DeclineHandOver command, Occurrence occurrence, States states) {
        Shift shift = states.of(Shift.at(command));
        Offer offer = Objects.requireNonNull(shift.offer());
        return new Draft(states)
                .add(Shift.at(command),
                        new HandOverDeclined(command.location(), command.register(), command.shiftNo(), offer.from(),
                                offer.to(), command.by(), command.reason(),
                                ShiftClock.in(shift, states, command.location(), occurrence)))
                .accepted();
    }
}
