package io.tillbook.command.returns;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.returns.KeptSale;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.command.checkout.Parts;
import io.tillbook.command.checkout.ReturnPart.Wanted;
import io.tillbook.command.checkout.ReturnTicket.Exchange;
import io.tillbook.command.checkout.ReturnTicket;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes goods back at what was paid and at what they had cost when they were sold, never at today's prices. */
final class AcceptReturnDecider implements Decider<AcceptReturn> {
    private final Parts<Wanted, ReturnTicket> parts;

    private final @Nullable Exchange exchange;

    AcceptReturnDecider(Parts<Wanted, ReturnTicket> parts) {
        this(parts, null);
    }

    /** @param exchange other goods that are taken instead; null where there are none */
    AcceptReturnDecider(Parts<Wanted, ReturnTicket> parts, @Nullable Exchange exchange) {
        this.parts = parts;
        this.exchange = exchange;
    }

    @Override
    public Footprint footprint(AcceptReturn command, States known) {
        ReturnableSale sale = known.of(ReturnableSale.at(command.saleId()));
        List<Sku> skus = command.lines()
                .stream()
                .flatMap(line -> sale.line(line.saleLineNo()).stream())
                .map(line -> line.sold().sku())
                .toList();
        return parts.footprint(new Wanted(command, skus, KeptSale.cited(sale.pricing())), known)
                .writing(ReturnableSale.at(command.saleId()))
                .writing(RecordedReturn.at(command.returnId()));
    }

    @Override
    public Decision decide(AcceptReturn command, Occurrence occurrence, States states) {
        Draft moved = new Draft(states);
        if (command.reported() && states.of(RecordedReturn.at(command.returnId())).isOf(command)) {
            return moved.accepted();
        }
        return switch (parts.apply(ReturnTicket.of(command, occurrence).exchangedFor(exchange), moved)) {
            case Step.Next<ReturnTicket> taken -> ReturnEvents.accepted(taken.ticket(), moved, states);
            case Step.Refused<ReturnTicket> refused -> Decision.refused(refused.rejection());
        };
    }
}
