package io.tillbook.command.sales;

import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesEvent.SaleRefused;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.checkout.Ticket;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Existence;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.time.OffsetDateTime;

/** The attempts at a sale that were refused: a till may have taken money for it all the same. */
final class SaleAttempts {
    private static final StreamType<Existence> STREAM = Existence.stream("saleattempt");

    private SaleAttempts() {}

    static StreamRef<Existence> of(SaleId sale) {
        return STREAM.at(sale);
    }

    /** The same, with what a part has recorded of its refusal. */
    static Decision refused(Step.Refused<Ticket> refused, States states) {
        Ticket ticket = refused.ticket();
        return ticket.sale().reported() || refused.recorded().isEmpty()
                ? refused(ticket, refused.rejection(), states)
                : Decision.refused(refused.rejection(), new Draft(states)
                        .addAll(refused(ticket, refused.rejection(), states))
                        .addAll(refused.recorded()));
    }

    /** Refuses a live sale and keeps what was asked for; a reported one is not an attempt. */
    static Decision refused(Ticket ticket, Rejection reason, States states) {
        return ticket.sale().reported() ? Decision.refused(reason) : kept(ticket, reason, states);
    }

    private static Decision kept(Ticket ticket, Rejection reason, States states) {
        return refused(ticket.sale(), ticket.soldAt(), reason, states);
    }

    /** Refuses a live sale that was asked for at a moment; what proves its cards is not kept. */
    static Decision refused(CompleteSale sale, OffsetDateTime askedAt, Rejection reason, States states) {
        return Decision.refused(reason, new Draft(states).add(of(sale.saleId()),
                new SaleRefused(sale.paidBy(sale.recordedTenders()), askedAt, askedAt.toLocalDate(), reason)));
    }
}
