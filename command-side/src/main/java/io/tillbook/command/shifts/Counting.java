package io.tillbook.command.shifts;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.shifts.LateCause;
import io.tillbook.api.shifts.RegisterEvent.ZAmended;
import io.tillbook.api.shifts.SettlementEvent.DayAmended;
import io.tillbook.api.shifts.ShiftEvent.ShiftAdvanced;
import io.tillbook.api.shifts.ShiftEvent.ShiftAmended;
import io.tillbook.api.shifts.ShiftTotals;
import io.tillbook.api.shifts.ShiftsEvent.FactUnassigned;
import io.tillbook.api.shifts.ZAmendment;
import io.tillbook.api.shifts.ZChain.Link;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.shifts.ShiftOfFact.Late;
import io.tillbook.command.shifts.ShiftOfFact.Missing;
import io.tillbook.command.shifts.ShiftOfFact.None;
import io.tillbook.command.shifts.ShiftOfFact.Open;
import io.tillbook.command.shifts.ShiftOfFact.Unassigned;
import java.time.OffsetDateTime;

/**
 * Counts a sale, return or movement of cash in the shift that it belongs to: in the same append, and by totals that are
 * told in full.
 */
final class Counting {
    private final CountedFact fact;
    private final Occurrence occurrence;
    private final Draft draft;

    /** @param draft has the events of the sale or return so far */
    Counting(CountedFact fact, Occurrence occurrence, Draft draft) {
        this.fact = fact;
        this.occurrence = occurrence;
        this.draft = draft;
    }

    /**
     * Adds the events.
     *
     * @param delta what it adds to the totals
     */
    void add(ShiftTotals delta) {
        switch (ShiftOfFact.of(fact, occurrence, draft)) {
            case Open open -> advance(open, delta);
            case Late late -> amend(late, delta);
            case Unassigned _ -> draft.add(fact.unassigned(),
                    new FactUnassigned(fact.location(), fact.register(), fact.shiftNo(), fact.sale(),
                            fact.receiptNo(), fact.returned(), ShiftClock.at(draft, fact.location(), occurrence),
                            delta, fact.movement()));
            case None _,Missing _ -> {
                // No shift misses it, or it is refused.
            }
        }
    }

    private void advance(Open open, ShiftTotals delta) {
        Shift shift = draft.of(fact.in(open.shiftNo()));
        OffsetDateTime at = ShiftClock.in(shift, draft, fact.location(), occurrence);
        draft.add(fact.in(open.shiftNo()),
                new ShiftAdvanced(fact.location(), fact.register(), open.shiftNo(), open.day(),
                        fact.kind().inTime(), fact.subject().value(), at, shift.totals().plus(delta),
                        (fact.isReported() && shift.isCountedAfter(at)) ? true : null));
    }

    private void amend(Late late, ShiftTotals delta) {
        Shift shift = draft.of(fact.in(late.shiftNo()));
        ShiftTotals totals = shift.totals().plus(delta);
        OffsetDateTime known = ShiftClock.received(draft, fact.location(), occurrence);
        draft.add(fact.in(late.shiftNo()),
                new ShiftAmended(fact.location(), fact.register(), late.shiftNo(), late.day(), fact.kind(),
                        fact.receiptNo(), fact.returned(), delta, totals, shift.tendersExpecting(totals),
                        ShiftClock.in(shift, draft, fact.location(), occurrence), known, fact.movement()));
        report(late, shift, delta, known);
        if (draft.of(fact.on(late.day())).isSettled()) {
            draft.add(fact.on(late.day()), new DayAmended(fact.location(), late.day(), fact.register(),
                    late.shiftNo(), fact.kind(), delta, draft.of(fact.atRegister()).hash(), known));
        }
    }

    /** Cash that was moved is in no Z report, and so amends none. */
    private void report(Late late, Shift shift, ShiftTotals delta, OffsetDateTime known) {
        if (fact.kind() != LateCause.LATE_CASH) {
            draft.add(fact.atRegister(), link(late, shift, delta, known));
        }
    }

    /** The next link of the register's chain, whichever reports were made since. */
    private ZAmended link(Late late, Shift shift, ShiftTotals delta, OffsetDateTime known) {
        Register register = draft.of(fact.atRegister());
        Money perpetual = switch (fact.kind()) {
            case LATE_SALE, LATE_LINES -> register.perpetualSalesMinor().plus(delta.salesMinor());
            case LATE_RETURN -> register.perpetualReturnsMinor().plus(delta.returnsMinor());
            case LATE_CASH -> Money.ZERO;
        };
        ZAmendment amendment = ZAmendment.of(shift.z(), late.day(), fact.kind(), fact.receiptNo(), fact.returned(),
                delta, perpetual);
        Link link = Link.after(register.hash(), amendment.canonical());
        return new ZAmended(fact.location(), fact.register(), late.shiftNo(), amendment, register.links() + 1,
                link.previous(), link.hash(), known);
    }
}
