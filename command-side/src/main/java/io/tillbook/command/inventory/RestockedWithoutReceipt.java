package io.tillbook.command.inventory;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.InventoryRejection;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.returns.ReturnLineWithoutReceipt;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturnWithoutReceipt;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.checkout.WithoutReceiptPart;
import io.tillbook.command.checkout.WithoutReceiptTicket;
import io.tillbook.command.checkout.WithoutReceiptTicket.Line;
import io.tillbook.command.inventory.StockLedger.Arrival;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.List;
import java.util.Optional;

/**
 * What comes back without a receipt and can be sold again enters the books at what such goods cost there now: what it
 * had cost when it was sold, nobody knows. Goods of batches need theirs, so without it they cannot be booked.
 */
final class RestockedWithoutReceipt implements WithoutReceiptPart {
    @Override
    public Footprint footprint(Footprint soFar, AcceptReturnWithoutReceipt command, States known) {
        return soFar.writingAll(command.lines().stream().map(line -> Stock.at(command.location(), line.sku())));
    }

    @Override
    public Step<WithoutReceiptTicket> apply(WithoutReceiptTicket ticket, Draft draft) {
        LocationId location = ticket.command().location();
        List<Line> lines = ticket.lines().stream().map(line -> dated(line, location, draft)).toList();
        return Rules.firstOf(lines, line -> unfit(line, location, draft))
                .<Step<WithoutReceiptTicket>>map(rejection -> new Step.Refused<>(ticket, rejection))
                .orElseGet(() -> new Step.Next<>(
                        ticket.withLines(lines.stream().map(line -> restocked(line, ticket, draft)).toList())));
    }

    private static Line dated(Line line, LocationId location, States states) {
        Batch told = line.batch();
        return told == null ? line : line.of(StockRules.dated(states, location, line.asked().sku(), told));
    }

    private static Optional<InventoryRejection> unfit(Line line, LocationId location, States states) {
        Sku sku = line.asked().sku();
        return line.asked().restocked()
                ? StockRules.batchMissing(states, sku, line.batch())
                        .or(() -> StockRules.batchDatesDiffer(states, location, sku, line.batch()))
                : Optional.empty();
    }

    private static Line restocked(Line line, WithoutReceiptTicket ticket, Draft draft) {
        ReturnLineWithoutReceipt asked = line.asked();
        if (!asked.restocked()) {
            return line;
        }
        LocationId location = ticket.command().location();
        Money worth = draft.of(Stock.at(location, asked.sku())).worth(asked.quantity());
        StockCause cause = new StockCause(StockCause.Kind.RETURN, ticket.command().returnId().value(), asked.lineNo());
        StockLedger.receive(draft, new Arrival(location, asked.sku(), asked.quantity(), worth, line.batch(), null,
                asked.quarantined(), cause, ticket.returnedAt()));
        return line.costing(worth);
    }
}
