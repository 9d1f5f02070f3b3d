package io.tillbook.command.inventory;

import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.inventory.StockParts;
import io.tillbook.command.checkout.ReturnPart;
import io.tillbook.command.checkout.ReturnTicket;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.inventory.StockLedger.Arrival;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** What comes back and can be sold again goes back to the batch and the cost layer that it was sold from. */
final class GoodsRestocked implements ReturnPart {
    @Override
    public Footprint footprint(Footprint soFar, Wanted wanted, States known) {
        return soFar.writingAll(wanted.skus().stream().map(sku -> Stock.at(wanted.command().location(), sku)));
    }

    @Override
    public Step<ReturnTicket> apply(ReturnTicket ticket, Draft draft) {
        ticket.lines()
                .stream()
                .filter(line -> line.asked().restocked())
                .forEach(line -> restock(draft, ticket, line));
        return new Step.Next<>(ticket);
    }

    private static void restock(Draft draft, ReturnTicket ticket, ReturnTicket.Line line) {
        StockLedger.receiveAll(draft,
                new Arrival(ticket.command().location(), line.sold().sku(), line.asked().quantity(),
                        StockParts.cost(line.goods()), null, null, line.asked().quarantined(),
                        new StockCause(StockCause.Kind.RETURN, ticket.command().returnId().value(),
                                line.asked().saleLineNo()),
                        ticket.returnedAt()),
                line.goods());
    }
}
