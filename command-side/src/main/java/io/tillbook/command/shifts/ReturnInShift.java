package io.tillbook.command.shifts;

import io.tillbook.command.checkout.ReturnPart.Wanted;
import io.tillbook.command.checkout.ReturnPart;
import io.tillbook.command.checkout.ReturnTicket;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** A return belongs to a shift of its register, and counts for the day of that shift. */
final class ReturnInShift implements ReturnPart {
    @Override
    public Footprint footprint(Footprint soFar, Wanted wanted, States known) {
        return CountedFact.of(wanted.command()).footprint(soFar, known);
    }

    @Override
    public Step<ReturnTicket> apply(ReturnTicket ticket, Draft draft) {
        ShiftOfFact shift = ShiftOfFact.of(CountedFact.of(ticket.command()), ticket.occurrence(), draft);
        return shift.refusal()
                .<Step<ReturnTicket>>map(refusal -> new Step.Refused<>(ticket, refusal))
                .orElseGet(() -> new Step.Next<>(shift.countsFor().map(ticket::countingFor).orElse(ticket)));
    }
}
