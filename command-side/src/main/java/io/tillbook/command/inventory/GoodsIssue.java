package io.tillbook.command.inventory;

import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.command.checkout.Flags;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.checkout.Ticket;
import io.tillbook.command.checkout.TicketLine;
import io.tillbook.command.inventory.StockLedger.Goods;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.util.ArrayList;
import java.util.List;

/** What is sold goes out of stock; what was sold already goes out even if the books do not have it. */
final class GoodsIssue implements SalePart {
    @Override
    public Footprint footprint(Footprint soFar, CompleteSale sale, States known) {
        return soFar.writingAll(sale.lines().stream().map(line -> Stock.at(sale.location(), line.sku())));
    }

    @Override
    public Step<Ticket> apply(Ticket ticket, Draft draft) {
        List<Goods> goods = ticket.lines().stream().map(line -> goods(ticket, line.asked())).toList();
        return ticket
                .unless(Flags.of(
                        () -> StockRules.batchesNotSellable(draft, goods)
                                .map(batch -> Flag.of(FlagKind.BATCH_NOT_SELLABLE, batch)),
                        () -> StockRules.shortages(draft, ticket.sale().location(), goods)
                                .map(shortage -> Flag.of(FlagKind.SHORTAGE, shortage))))
                .then(checked -> new Step.Next<>(issued(checked, StockLedger.issueAll(draft, goods))));
    }

    private static Ticket issued(Ticket ticket, List<List<StockPart>> issued) {
        List<TicketLine> lines = new ArrayList<>();
        for (int place = 0; place < issued.size(); place++) {
            lines.add(ticket.lines().get(place).taking(issued.get(place)));
        }
        return ticket.withLines(List.copyOf(lines));
    }

    private static Goods goods(Ticket ticket, SaleLine line) {
        return new Goods(ticket.sale().location(), line.sku(), line.quantity(), line.batch(), line.batchReason(),
                new StockCause(StockCause.Kind.SALE, ticket.sale().saleId().value(), line.lineNo()),
                ticket.soldAt(), ticket.countsOn());
    }
}
