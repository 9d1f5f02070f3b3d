package io.tillbook.command.pricing.promotion;

import io.tillbook.api.returns.KeptSale;
import io.tillbook.command.checkout.ReturnPart;
import io.tillbook.command.checkout.ReturnTicket;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** A return is told what the rules say that its sale cites. */
final class CitedByReturn implements ReturnPart {
    @Override
    public Footprint footprint(Footprint soFar, Wanted wanted, States known) {
        return CitedRules.reading(soFar, wanted.cited(), known);
    }

    @Override
    public Step<ReturnTicket> apply(ReturnTicket ticket, Draft draft) {
        return new Step.Next<>(ticket.citing(CitedRules.of(KeptSale.cited(ticket.pricing()), draft)));
    }
}
