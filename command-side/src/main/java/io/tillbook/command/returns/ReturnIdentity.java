package io.tillbook.command.returns;

import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsRejection.ReturnAlreadyAccepted;
import io.tillbook.command.checkout.ReturnPart;
import io.tillbook.command.checkout.ReturnTicket;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** A return is recorded once. */
final class ReturnIdentity implements ReturnPart {
    @Override
    public Footprint footprint(Footprint soFar, Wanted wanted, States known) {
        return soFar.writing(RecordedReturn.at(wanted.command().returnId()));
    }

    @Override
    public Step<ReturnTicket> apply(ReturnTicket ticket, Draft draft) {
        AcceptReturn command = ticket.command();
        return draft.of(RecordedReturn.at(command.returnId())).isKnown()
                ? new Step.Refused<>(ticket, new ReturnAlreadyAccepted(command.returnId()))
                : new Step.Next<>(ticket);
    }
}
