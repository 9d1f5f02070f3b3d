package io.tillbook.command.shifts;

import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.checkout.Ticket;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import io.tillbook.command.shifts.ShiftOfFact.Late;
import io.tillbook.command.shifts.ShiftOfFact.Missing;
import io.tillbook.command.shifts.ShiftOfFact.None;
import io.tillbook.command.shifts.ShiftOfFact.Open;
import io.tillbook.command.shifts.ShiftOfFact.Unassigned;

/** A sale belongs to a shift of its register, and counts for the day of that shift. */
final class SaleInShift implements SalePart {
    @Override
    public Footprint footprint(Footprint soFar, CompleteSale sale, States known) {
        return CountedFact.of(sale).footprint(soFar, known);
    }

    @Override
    public Step<Ticket> apply(Ticket ticket, Draft draft) {
        ShiftOfFact shift = ShiftOfFact.of(CountedFact.of(ticket.sale()), ticket.occurrence(), draft);
        return shift.refusal()
                .<Step<Ticket>>map(refusal -> new Step.Refused<>(ticket, refusal))
                .orElseGet(() -> new Step.Next<>(inShift(ticket, shift)));
    }

    private static Ticket inShift(Ticket ticket, ShiftOfFact shift) {
        return switch (shift) {
            case Open open -> ticket.inShift(open.shiftNo(), open.day());
            case Late late -> ticket.inShift(late.shiftNo(), late.day());
            case None _,Unassigned _,Missing _ -> ticket;
        };
    }
}
