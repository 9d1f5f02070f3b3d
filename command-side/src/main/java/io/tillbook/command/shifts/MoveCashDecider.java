package io.tillbook.command.shifts;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.shifts.BagId;
import io.tillbook.api.shifts.CashFlag;
import io.tillbook.api.shifts.CashTotals;
import io.tillbook.api.shifts.SettlementEvent.DepositMade;
import io.tillbook.api.shifts.ShiftTotals;
import io.tillbook.api.shifts.ShiftsCommand.MoveCash;
import io.tillbook.api.shifts.ShiftsEvent.CashMoved;
import io.tillbook.api.shifts.ShiftsRejection.CashMovementRecorded;
import io.tillbook.api.shifts.ShiftsRejection.DropExceedsCash;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Moves cash of a shift; nothing leaves a drawer that should not be in it. What has happened already is counted in the
 * shift that it names, be that closed, and flagged for what it would be refused for.
 */
final class MoveCashDecider implements Decider<MoveCash> {
    @Override
    public Footprint footprint(MoveCash command, States known) {
        Footprint shift = command.reported()
                ? reported(command, known)
                : ShiftChecks.ofOpenShift(command);
        return Deposit.writing(shift.reading(LocationTills.at(command.location()))
                .writing(CashMovements.at(command.movementId())), command.location(), command.bag());
    }

    /** A register that was never opened has no shift to write to. */
    private static Footprint reported(MoveCash command, States known) {
        Footprint counted = CountedFact.of(command)
                .footprint(Footprint.none().reading(Location.at(command.location())), known);
        return known.of(Register.at(command.location(), command.register())).isOpened()
                ? counted
                : counted.reading(Shift.at(command));
    }

    @Override
    public Decision decide(MoveCash command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> Catalog.unknownLocation(states, command.location()),
                        () -> command.reported() ? Optional.empty() : ShiftChecks.notOpen(command, states),
                        () -> Rules.when(states.of(CashMovements.at(command.movementId())).isPresent(),
                                () -> new CashMovementRecorded(command.movementId())),
                        () -> command.reported() ? Optional.empty() : tooMuch(command, states),
                        () -> command.reported() ? Optional.empty()
                                : Deposit.used(states, command.location(), command.bag()))
                .orElseGet(() -> moved(command, occurrence, states));
    }

    /** Rule: no more leaves the drawer than should be in it; where cash is counted blind, how much is not told. */
    private static Optional<DropExceedsCash> tooMuch(MoveCash command, States states) {
        Money expected = states.of(Shift.at(command)).totals().expected(TenderMethod.CASH);
        boolean isBlind = LocationTills.rules(states, command.location()).isBlind();
        return Rules.when(command.kind().takesOut() && command.amountMinor().exceeds(expected),
                () -> new DropExceedsCash(command.kind(), command.amountMinor(), isBlind ? null : expected));
    }

    private static Decision moved(MoveCash command, Occurrence occurrence, States states) {
        Shift shift = states.of(Shift.at(command));
        OffsetDateTime at = ShiftClock.in(shift, states, command.location(), occurrence);
        LocalDate day = Objects.requireNonNullElseGet(shift.businessDay(),
                () -> LocationTills.rules(states, command.location()).dayOf(at));
        List<CashFlag> flags = command.reported() ? flags(command, states) : List.of();
        Draft draft = new Draft(states)
                .add(CashMovements.at(command.movementId()),
                        new CashMoved(command.movementId(), command.location(), command.register(),
                                command.shiftNo(), day, command.kind(), command.amountMinor(),
                                command.reason(), command.bag(), command.cashier(), at, flags));
        new Counting(CountedFact.of(command), occurrence, draft)
                .add(ShiftTotals.ofCash(CashTotals.of(command.kind(), command.amountMinor())));
        BagId bag = command.bag();
        if (bag != null && !flags.contains(CashFlag.BAG_USED)) {
            draft.add(Deposit.at(command.location(), bag),
                    new DepositMade(command.location(), bag, command.register(), command.shiftNo(), day,
                            command.movementId(), command.amountMinor(), at));
        }
        return draft.accepted();
    }

    private static List<CashFlag> flags(MoveCash command, States states) {
        return Stream
                .of(tooMuch(command, states).map(_ -> CashFlag.EXCEEDS_CASH),
                        Deposit.used(states, command.location(), command.bag()).map(_ -> CashFlag.BAG_USED))
                .flatMap(Optional::stream)
                .toList();
    }
}
