package io.tillbook.api.finance;

import io.tillbook.api.inventory.InventoryEvent;
import io.tillbook.api.inventory.InventoryEvent.BatchQuarantined;
import io.tillbook.api.inventory.InventoryEvent.BatchReleased;
import io.tillbook.api.inventory.InventoryEvent.CountRevised;
import io.tillbook.api.inventory.InventoryEvent.StockAdjusted;
import io.tillbook.api.inventory.InventoryEvent.StockCounted;
import io.tillbook.api.inventory.InventoryEvent.StockIssued;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.inventory.InventoryEvent.StockReserved;
import io.tillbook.api.inventory.InventoryEvent.StockUnreserved;
import io.tillbook.api.inventory.InventoryEvent.StockWentNegative;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the stock itself does to the accounts. Goods that come and go are posted by their documents, so that stocks and
 * account tell of each other independently; what no document tells is posted here.
 */
final class StockPostings {
    private StockPostings() {}

    static List<Entry> of(InventoryEvent event, LocalDate day) {
        return switch (event) {
            case StockReceived received -> received(received, day);
            case StockAdjusted adjusted -> adjusted(adjusted, day);
            case StockIssued _ -> List.of();
            case StockWentNegative _,StockReserved _,StockUnreserved _,BatchQuarantined _,BatchReleased _ -> List.of();
            case StockCounted _,CountRevised _ -> List.of();
        };
    }

    private static List<Entry> received(StockReceived received, LocalDate day) {
        List<Entry> variance = variance(received, received.varianceMinor(), day);
        return received.cause().kind() == StockCause.Kind.REDEMPTION
                ? Stream.concat(broughtBack(received, day).stream(), variance.stream()).toList()
                : variance;
    }

    /** Goods that a member had for points came back. */
    private static List<Entry> broughtBack(StockReceived received, LocalDate day) {
        return new Draft(day, PostingRule.REDEMPTION)
                .debit(AccountRole.STOCK, received.costMinor(), received.location())
                .credit(AccountRole.SELLING, received.costMinor(), received.location())
                .entries();
    }

    private static List<Entry> variance(InventoryEvent event, Money variance, LocalDate day) {
        return new Draft(day, PostingRule.COST_VARIANCE)
                .debit(AccountRole.COST_OF_GOODS, variance, event.location())
                .credit(AccountRole.STOCK, variance, event.location())
                .entries();
    }

    /** What was found or missed waits as a difference, and is decided by the same approval. */
    private static List<Entry> adjusted(StockAdjusted adjusted, LocalDate day) {
        Money found = adjusted.valueMinor().plus(adjusted.varianceMinor());
        List<Entry> difference = new Draft(day, PostingRule.STOCK_DIFFERENCE).memo(adjusted.reason())
                .debit(AccountRole.STOCK, found, adjusted.location())
                .credit(AccountRole.COUNT_DIFFERENCES, found, adjusted.location())
                .entries();
        List<Entry> decided = new Draft(day, PostingRule.DIFFERENCE_DECIDED).memo(adjusted.reason())
                .debit(AccountRole.COUNT_DIFFERENCES, found, adjusted.location())
                .gain(found, adjusted.location())
                .entries();
        return Stream.of(difference, decided, variance(adjusted, adjusted.varianceMinor(), day))
                .flatMap(List::stream)
                .toList();
    }
}
