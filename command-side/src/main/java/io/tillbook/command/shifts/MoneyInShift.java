package io.tillbook.command.shifts;

import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.shifts.ShiftCause;
import io.tillbook.api.shifts.ShiftEvent.ShiftAdvanced;
import io.tillbook.api.shifts.ShiftTotals;
import io.tillbook.api.shifts.ShiftsRejection.NoOpenShift;
import io.tillbook.api.shifts.TenderTotal;
import io.tillbook.command.checkout.TillMoney;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.shifts.Register.OpenOne;
import java.util.List;
import java.util.Optional;

/** Money that is taken or given back beside sales and returns moves the totals of the open shift. */
final class MoneyInShift implements TillMoney {
    @Override
    public Footprint footprint(Footprint soFar, LocationId location, RegisterId register, States known) {
        Footprint own = soFar.reading(Register.at(location, register));
        OpenOne open = known.of(Register.at(location, register)).open();
        return open == null
                ? own.reading(LocationTills.at(location))
                : own.writing(Shift.at(location, register, open.shiftNo()));
    }

    @Override
    public Optional<NoOpenShift> noShift(LocationId location, RegisterId register, States states) {
        return Rules.when(states.of(Register.at(location, register)).open() == null
                && LocationTills.rules(states, location).needsShift(), () -> new NoOpenShift(location, register));
    }

    @Override
    public Draft add(Draft draft, LocationId location, RegisterId register, Id subject, List<Moved> moved,
            Occurrence occurrence) {
        OpenOne open = draft.of(Register.at(location, register)).open();
        if (open == null) {
            return draft;
        }
        Shift shift = draft.of(Shift.at(location, register, open.shiftNo()));
        List<TenderTotal> tenders = moved.stream()
                .map(each -> new TenderTotal(each.method(), each.takenMinor(), each.backMinor()))
                .toList();
        return draft.add(Shift.at(location, register, open.shiftNo()),
                new ShiftAdvanced(location, register, open.shiftNo(), open.businessDay(), ShiftCause.MONEY,
                        subject.value(), ShiftClock.in(shift, draft, location, occurrence),
                        shift.totals().plus(ShiftTotals.ofMoney(tenders))));
    }
}
