package io.tillbook.command.sales;

import io.tillbook.api.checkout.FactId;
import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.held.FactKind;
import io.tillbook.api.held.HeldEvent.FactHeld;
import io.tillbook.api.inventory.StockParts;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.pricing.basis.AppliedRule;
import io.tillbook.api.pricing.basis.LineShare;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesEvent.HeldLinesBooked;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SalesEvent.SaleFlagged;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.command.checkout.FactIds;
import io.tillbook.command.checkout.HeldFact;
import io.tillbook.command.checkout.Ticket;
import io.tillbook.command.checkout.TicketLine;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.States;
import java.util.List;
import java.util.stream.IntStream;

/** The events of a ticket that all parts have agreed to. */
final class SaleEvents {
    private SaleEvents() {}

    /** The sale is completed, without the lines that are held. */
    static Decision completed(Ticket ticket, Draft moved, States states) {
        CompleteSale sale = ticket.sale();
        Draft draft = new Draft(states).add(RecordedSale.at(sale.saleId()),
                new SaleCompleted(sale.saleId(), sale.receiptNo(), sale.location(), sale.register(), sale.cashier(),
                        sale.member(), ticket.soldAt(), ticket.businessDay(), sold(ticket),
                        sale.recordedTenders(),
                        ticket.total(), ticket.reservation(), sale.reported() ? Origin.REPORTED : null,
                        ticket.pricing(), ticket.rounding().isZero() ? null : ticket.rounding()));
        flagged(draft, ticket).addAll(moved);
        if (!ticket.held().isEmpty()) {
            HeldFact.hold(draft, heldLines(ticket));
        }
        return draft.accepted();
    }

    /** Lines of a completed sale that were held are booked. */
    static Decision booked(Ticket ticket, FactId fact, Draft moved, States states) {
        CompleteSale sale = ticket.sale();
        Draft draft = new Draft(states).add(RecordedSale.at(sale.saleId()),
                new HeldLinesBooked(sale.saleId(), sale.receiptNo(), sale.location(), sale.register(), sale.cashier(),
                        sale.member(), ticket.soldAt(), ticket.businessDay(), sold(ticket),
                        sale.recordedTenders(),
                        ticket.total(), fact));
        return flagged(draft, ticket).addAll(moved).accepted();
    }

    private static Draft flagged(Draft draft, Ticket ticket) {
        ticket.flags().forEach(flag -> draft.add(RecordedSale.at(ticket.sale().saleId()), flagged(ticket, flag)));
        return draft;
    }

    /** A whole sale that cannot be booked. */
    static FactHeld held(FactId id, CompleteSale sale, Occurrence occurrence, Rejection reason) {
        return new FactHeld(id, FactKind.SALE, sale.location(), sale.register(), occurrence.occurredAt(),
                occurrence.receivedAt(), sale, null, null, reason);
    }

    private static FactHeld heldLines(Ticket ticket) {
        CompleteSale sale = ticket.sale();
        Rejection reason = ticket.heldBecause().orElseThrow();
        return new FactHeld(FactIds.ofLines(sale), FactKind.SALE_LINES, sale.location(), sale.register(),
                ticket.occurrence().occurredAt(), ticket.occurrence().receivedAt(), of(sale, ticket.held()), null,
                null, reason);
    }

    /**
     * What was reserved for the sale was taken by its other lines, and they have used its coupons, and what proves its
     * cards. What was applied
     * keeps its place, with what it took off these lines.
     */
    private static CompleteSale of(CompleteSale sale, List<SaleLine> lines) {
        List<AppliedRule> applied = IntStream.range(0, sale.applied().size())
                .mapToObj(seq -> sale.applied().get(seq).giving(taken(seq, lines)))
                .toList();
        return new CompleteSale(sale.saleId(), sale.receiptNo(), sale.location(), sale.register(), sale.cashier(),
                sale.member(), lines, sale.recordedTenders(), null, sale.origin(), sale.basis(),
                sale.applications() == null ? null : applied, null, null).inShift(sale.shiftNo());
    }

    private static Money taken(int seq, List<SaleLine> lines) {
        return lines.stream()
                .flatMap(line -> line.allShares().stream())
                .filter(share -> share.seq() == seq)
                .map(LineShare::amountMinor)
                .reduce(Money.ZERO, Money::plus);
    }

    private static SaleFlagged flagged(Ticket ticket, Flag flag) {
        CompleteSale sale = ticket.sale();
        return new SaleFlagged(sale.saleId(), sale.receiptNo(), sale.location(), sale.register(), sale.cashier(),
                ticket.soldAt(), ticket.businessDay(), flag);
    }

    private static List<SoldLine> sold(Ticket ticket) {
        return ticket.lines().stream().map(line -> sold(ticket, line)).toList();
    }

    private static SoldLine sold(Ticket ticket, TicketLine line) {
        SaleLine asked = line.asked();
        Money gross = asked.gross();
        Money adjusted = ticket.adjusted(line);
        return new SoldLine(asked.lineNo(), asked.sku(), line.category(), asked.quantity(), asked.unitPriceMinor(),
                gross, adjusted.negated(), gross.plus(adjusted), StockParts.cost(line.goods()),
                asked.batch(), StockParts.unlessImplied(line.goods(), asked.batch()), line.pricing(), line.tax());
    }
}
