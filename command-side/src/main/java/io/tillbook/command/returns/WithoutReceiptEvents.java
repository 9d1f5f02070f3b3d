package io.tillbook.command.returns;

import io.tillbook.api.checkout.FactId;
import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.held.FactKind;
import io.tillbook.api.held.HeldEvent.FactHeld;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnLineWithoutReceipt;
import io.tillbook.api.returns.ReturnedLineWithoutReceipt;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturnWithoutReceipt;
import io.tillbook.api.returns.ReturnsEvent.ReturnFlagged;
import io.tillbook.api.returns.ReturnsEvent.ReturnWithoutReceiptAccepted;
import io.tillbook.command.checkout.WithoutReceiptTicket;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.States;

/** The events of a return without a receipt. */
final class WithoutReceiptEvents {
    private WithoutReceiptEvents() {}

    /** The return is accepted, as all parts have agreed to its ticket. */
    static Decision accepted(WithoutReceiptTicket ticket, Draft moved, States states) {
        ReturnWithoutReceiptAccepted accepted = accepted(ticket);
        Draft draft = new Draft(states).add(RecordedReturn.at(accepted.returnId()), accepted);
        ticket.flags().forEach(flag -> draft.add(RecordedReturn.at(accepted.returnId()), flagged(accepted, flag)));
        return draft.addAll(moved).accepted();
    }

    /** A whole return that cannot be booked. */
    static FactHeld held(FactId id, AcceptReturnWithoutReceipt command, Occurrence occurrence, Rejection reason) {
        return new FactHeld(id, FactKind.RETURN_WITHOUT_RECEIPT, command.location(), command.register(),
                occurrence.occurredAt(), occurrence.receivedAt(), null, null, null, reason, command);
    }

    /** Something is wrong with an accepted return. */
    static ReturnFlagged flagged(ReturnWithoutReceiptAccepted accepted, Flag flag) {
        return new ReturnFlagged(accepted.returnId(), null, accepted.location(), accepted.register(),
                accepted.returnedAt(), accepted.businessDay(), flag);
    }

    private static ReturnWithoutReceiptAccepted accepted(WithoutReceiptTicket ticket) {
        AcceptReturnWithoutReceipt command = ticket.command();
        return new ReturnWithoutReceiptAccepted(command.returnId(), command.location(), command.register(),
                ticket.returnedAt(), ticket.businessDay(),
                ticket.lines().stream().map(WithoutReceiptEvents::returned).toList(), command.refunds(),
                command.reason(), Refund.total(command.refunds()), command.reported() ? Origin.REPORTED : null);
    }

    private static ReturnedLineWithoutReceipt returned(WithoutReceiptTicket.Line line) {
        ReturnLineWithoutReceipt asked = line.asked();
        return new ReturnedLineWithoutReceipt(asked.lineNo(), asked.sku(), line.category(), asked.quantity(),
                asked.refundMinor(), line.cost(), asked.restocked(), line.batch(),
                asked.quarantined() ? Boolean.TRUE : null, line.tax());
    }
}
