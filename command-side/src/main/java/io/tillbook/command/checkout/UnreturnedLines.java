package io.tillbook.command.checkout;

import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.returns.ReturnsEvent.GoodsExchanged;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.returns.ReturnsEvent.ReturnFlagged;
import io.tillbook.api.returns.ReturnsEvent.ReturnWithoutReceiptAccepted;
import io.tillbook.api.returns.ReturnsEvent.SaleLinesReturned;
import io.tillbook.api.returns.ReturnsEvent;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.HeldLinesBooked;
import io.tillbook.api.sales.SalesEvent.ReceiptNumberTaken;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SalesEvent.SaleFlagged;
import io.tillbook.api.sales.SalesEvent.SaleRefused;
import io.tillbook.api.sales.SalesEvent;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of each line of a sale has not come back.
 *
 * @param left by line number; none where there is no such sale
 */
public record UnreturnedLines(Map<Integer, Quantity> left) {
    private static final StreamType<UnreturnedLines> STREAM = StreamType.of("sale", new UnreturnedLines(Map.of()))
            .on(SalesEvent.class, UnreturnedLines::evolve)
            .on(ReturnsEvent.class, UnreturnedLines::evolve);

    /** Takes a copy. */
    public UnreturnedLines {
        left = Map.copyOf(left);
    }

    /** The stream of a sale. */
    public static StreamRef<UnreturnedLines> of(SaleId sale) {
        return STREAM.at(sale);
    }

    /** Whether nothing of the sale is left once a return is accepted. */
    public boolean areAllBackWith(ReturnTicket ticket) {
        Map<Integer, Quantity> after = new HashMap<>(left);
        ticket.lines().forEach(line -> take(after, line.asked().saleLineNo(), line.asked().quantity()));
        return after.values().stream().noneMatch(Quantity::isPositive);
    }

    /** The same where something was left before. */
    public boolean takesTheLast(ReturnTicket ticket) {
        return left.values().stream().anyMatch(Quantity::isPositive) && areAllBackWith(ticket);
    }

    private static UnreturnedLines evolve(UnreturnedLines before, SalesEvent event) {
        return switch (event) {
            case SaleCompleted completed -> before.with(completed.lines());
            case HeldLinesBooked booked -> before.with(booked.lines());
            case ReceiptNumberTaken _,SaleFlagged _,SaleRefused _ -> before;
        };
    }

    private static UnreturnedLines evolve(UnreturnedLines before, ReturnsEvent event) {
        return switch (event) {
            case SaleLinesReturned returned -> {
                Map<Integer, Quantity> after = new HashMap<>(before.left);
                returned.lines().forEach(line -> take(after, line.saleLineNo(), line.quantity()));
                yield new UnreturnedLines(after);
            }
            case ReturnAccepted _,ReturnWithoutReceiptAccepted _,ReturnFlagged _,GoodsExchanged _ -> before;
        };
    }

    private UnreturnedLines with(List<SoldLine> sold) {
        Map<Integer, Quantity> after = new HashMap<>(left);
        sold.forEach(line -> after.put(line.lineNo(), line.quantity()));
        return new UnreturnedLines(after);
    }

    private static void take(Map<Integer, Quantity> lines, int lineNo, Quantity quantity) {
        lines.computeIfPresent(lineNo, (_, before) -> before.minus(quantity));
    }
}
