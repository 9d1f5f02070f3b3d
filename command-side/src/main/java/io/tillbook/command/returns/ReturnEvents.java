package io.tillbook.command.returns;

import io.tillbook.api.checkout.FactId;
import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.held.FactKind;
import io.tillbook.api.held.HeldEvent.FactHeld;
import io.tillbook.api.inventory.StockParts;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.returns.DueBack;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.RestatedLine;
import io.tillbook.api.returns.ReturnFault;
import io.tillbook.api.returns.ReturnedLine;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.returns.ReturnsEvent.ReturnFlagged;
import io.tillbook.api.returns.ReturnsEvent.SaleLinesReturned;
import io.tillbook.command.checkout.ReturnTicket;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.States;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of a ticket that all parts have agreed to. */
final class ReturnEvents {
    private ReturnEvents() {}

    /** The return is accepted. */
    static Decision accepted(ReturnTicket ticket, Draft moved, States states) {
        AcceptReturn command = ticket.command();
        List<ReturnedLine> lines = ticket.lines().stream().map(ReturnEvents::returned).toList();
        Draft draft = new Draft(states).add(RecordedReturn.at(command.returnId()), accepted(ticket, lines))
                .add(ReturnableSale.at(command.saleId()), ofSale(ticket, lines));
        ticket.flags().forEach(flag -> draft.add(RecordedReturn.at(command.returnId()), flagged(ticket, flag)));
        return draft.addAll(moved).accepted();
    }

    /** A whole return that cannot be booked. */
    static FactHeld held(FactId id, AcceptReturn command, Occurrence occurrence, Rejection reason) {
        return new FactHeld(id, FactKind.RETURN, command.location(), command.register(), occurrence.occurredAt(),
                occurrence.receivedAt(), null, command, null, reason);
    }

    private static ReturnAccepted accepted(ReturnTicket ticket, List<ReturnedLine> lines) {
        AcceptReturn command = ticket.command();
        return new ReturnAccepted(command.returnId(), command.saleId(), command.location(), command.register(),
                ticket.returnedAt(), ticket.businessDay(), lines, ticket.refunds(), command.reason(),
                Refund.total(ticket.refunds()).minus(ticket.rounding()), command.reported() ? Origin.REPORTED : null,
                restated(ticket.due()), waived(ticket.due()), points(ticket.due()), rounding(ticket));
    }

    private static SaleLinesReturned ofSale(ReturnTicket ticket, List<ReturnedLine> lines) {
        AcceptReturn command = ticket.command();
        return new SaleLinesReturned(command.saleId(), command.returnId(), lines, ticket.refunds(),
                restated(ticket.due()), waived(ticket.due()), points(ticket.due()), rounding(ticket));
    }

    private static @Nullable Money rounding(ReturnTicket ticket) {
        return ticket.rounding().isZero() ? null : ticket.rounding();
    }

    private static @Nullable List<RestatedLine> restated(DueBack due) {
        return due.restated().isEmpty() ? null : due.restated();
    }

    private static @Nullable Money waived(DueBack due) {
        return due.waivedMinor().isZero() ? null : due.waivedMinor();
    }

    private static @Nullable Integer points(DueBack due) {
        return due.pointsBack() == 0 ? null : due.pointsBack();
    }

    private static ReturnedLine returned(ReturnTicket.Line line) {
        Money cost = line.asked().restocked() ? StockParts.cost(line.goods()) : Money.ZERO;
        return new ReturnedLine(line.asked().saleLineNo(), line.sold().sku(), line.sold().category(),
                line.asked().quantity(), line.refund(), cost, line.asked().restocked(), line.sold().batch(),
                StockParts.unlessPlain(line.goods()), line.asked().quarantined() ? Boolean.TRUE : null,
                line.asked().isStoresFault() ? ReturnFault.STORE : null, line.tax());
    }

    private static ReturnFlagged flagged(ReturnTicket ticket, Flag flag) {
        AcceptReturn command = ticket.command();
        return new ReturnFlagged(command.returnId(), command.saleId(), command.location(), command.register(),
                ticket.returnedAt(), ticket.businessDay(), flag);
    }
}
