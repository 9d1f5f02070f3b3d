package io.tillbook.server.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.finance.AccountRole;
import io.tillbook.api.finance.Entry;
import io.tillbook.api.finance.EntryLine;
import io.tillbook.api.finance.Postings;
import io.tillbook.api.finance.PostsNothing;
import io.tillbook.api.giftcards.GiftCardEvent.BonusGranted;
import io.tillbook.api.giftcards.GiftCardEvent.BonusTakenBack;
import io.tillbook.api.giftcards.GiftCardEvent.PurchaseReturned;
import io.tillbook.api.giftcards.GiftCardEvent.ValueAdjusted;
import io.tillbook.api.giftcards.GiftCardEvent.ValueCashedOut;
import io.tillbook.api.giftcards.GiftCardEvent.ValueExpired;
import io.tillbook.api.giftcards.GiftCardEvent.ValueImported;
import io.tillbook.api.giftcards.GiftCardEvent.ValueLoaded;
import io.tillbook.api.giftcards.GiftCardEvent.ValueRefunded;
import io.tillbook.api.giftcards.GiftCardEvent.ValueSpent;
import io.tillbook.api.inventory.HandedOverLine;
import io.tillbook.api.inventory.InventoryEvent.StockAdjusted;
import io.tillbook.api.inventory.InventoryEvent.StockIssued;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.inventory.InventoryEvent;
import io.tillbook.api.inventory.ReservationEvent.ReservationCommitted;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.purchasing.PurchasingEvent.GoodsReturnedToSupplier;
import io.tillbook.api.returns.RestatedLine;
import io.tillbook.api.returns.ReturnedLine;
import io.tillbook.api.returns.ReturnedLineWithoutReceipt;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.returns.ReturnsEvent.ReturnWithoutReceiptAccepted;
import io.tillbook.api.sales.SalesEvent.HeldLinesBooked;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.api.transfers.ClosedLine;
import io.tillbook.api.transfers.ClosingReason;
import io.tillbook.api.transfers.TransferredLine;
import io.tillbook.api.transfers.TransfersEvent.TransferClosed;
import io.tillbook.api.transfers.TransfersEvent.TransferShortfallRecorded;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Posts the events of a ledger, and reaches the same figures another way: from stocks, cards and lines of receipts,
 * each by itself.
 */
public final class BooksJudge {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final Map<AccountRole, Long> balances = new EnumMap<>(AccountRole.class);
    private final Map<String, Long> stocks = new HashMap<>();
    private final Set<Class<?>> posted = new HashSet<>();
    private long inTransit;
    private long onCards;
    private long sold;
    private long costOfSales;

    /** Posts an event. */
    public void absorb(Event event) {
        List<Entry> entries = Postings.of(event, DAY);
        if (!entries.isEmpty()) {
            posted.add(event.getClass());
            assertThat(PostsNothing.EVENTS).doesNotContainKey(event.getClass());
        }
        for (Entry entry : entries) {
            assertThat(entry.lines().stream().mapToLong(line -> line.debitMinor().minor()).sum()).isZero();
            for (EntryLine line : entry.lines()) {
                balances.merge(line.role(), line.debitMinor().minor(), Long::sum);
            }
        }
        byItself(event);
    }

    private void byItself(Event event) {
        switch (event) {
            case InventoryEvent stock -> stock(stock);
            case SaleCompleted sale -> sold(sale.lines());
            case HeldLinesBooked booked -> sold(booked.lines());
            case ReturnAccepted back -> {
                sold -= sum(back.lines().stream().map(ReturnedLine::refundMinor));
                sold += sum(back.allRestated().stream().map(RestatedLine::changeMinor));
                costOfSales -= sum(back.lines().stream().map(ReturnedLine::costMinor));
            }
            case ReturnWithoutReceiptAccepted back -> {
                sold -= sum(back.lines().stream().map(ReturnedLineWithoutReceipt::refundMinor));
                costOfSales -= sum(back.lines().stream().map(ReturnedLineWithoutReceipt::costMinor));
            }
            case ReservationCommitted committed -> costOfSales += sum(committed.lines()
                    .stream()
                    .map(HandedOverLine::costMinor)
                    .filter(Objects::nonNull));
            case GoodsReturnedToSupplier back -> costOfSales -= back.varianceMinor().minor();
            case TransferShortfallRecorded lost -> inTransit -= cost(lost.settled().stream());
            case TransferClosed closed -> inTransit -= cost(closed.lines()
                    .stream()
                    .filter(line -> line.reason() != ClosingReason.RETURNED)
                    .map(ClosedLine::goods));
            case ValueLoaded loaded -> onCards += loaded.paidMinor().plus(loaded.bonusMinor()).minor();
            case BonusGranted granted -> onCards += granted.amountMinor().minor();
            case BonusTakenBack back -> onCards -= back.amountMinor().minor();
            case ValueImported imported -> onCards += imported.paidMinor().plus(imported.bonusMinor()).minor();
            case ValueAdjusted adjusted -> onCards += adjusted.paidMinor().plus(adjusted.bonusMinor()).minor();
            case ValueSpent spent -> onCards -= spent.paidMinor().plus(spent.bonusMinor()).minor();
            case ValueRefunded back -> onCards += back.paidMinor().plus(back.bonusMinor()).minor();
            case ValueCashedOut paid -> onCards -= paid.paidMinor().plus(paid.forfeitedMinor()).minor();
            case PurchaseReturned back -> onCards -= back.paidMinor().plus(back.bonusMinor()).minor();
            case ValueExpired over -> onCards -= over.paidMinor().plus(over.bonusMinor()).minor();
            default -> {}
        }
    }

    private void stock(InventoryEvent event) {
        stocks.put(event.location().value() + "/" + event.sku().value(), event.after().valueMinor().minor());
        switch (event) {
            case StockIssued out -> inTransit +=
                    out.cause().kind() == StockCause.Kind.TRANSFER_OUT ? out.costMinor().minor() : 0;
            case StockReceived in -> {
                inTransit -= in.cause().kind() == StockCause.Kind.TRANSFER_IN
                        || in.cause().kind() == StockCause.Kind.TRANSFER_BACK ? in.costMinor().minor() : 0;
                costOfSales += in.varianceMinor().minor();
            }
            case StockAdjusted fix -> costOfSales += fix.varianceMinor().minor();
            default -> {}
        }
    }

    private void sold(List<SoldLine> lines) {
        sold += sum(lines.stream().map(SoldLine::paidMinor));
        costOfSales += sum(lines.stream().map(SoldLine::costMinor));
    }

    private static long cost(Stream<TransferredLine> lines) {
        return sum(lines.map(TransferredLine::costMinor));
    }

    private static long sum(Stream<Money> amounts) {
        return amounts.mapToLong(Money::minor).sum();
    }

    /** Debits less credits of an account. */
    public long balance(AccountRole role) {
        return balances.getOrDefault(role, 0L);
    }

    /** What is true at every position. */
    public void assertBalanced() {
        assertThat(balances.values().stream().mapToLong(Long::longValue).sum()).as("debits and credits").isZero();
    }

    /** What is true after every command. */
    public void assertAgrees() {
        assertBalanced();
        assertThat(balance(AccountRole.STOCK)).as("stock")
                .isEqualTo(stocks.values().stream().mapToLong(Long::longValue).sum());
        assertThat(balance(AccountRole.GOODS_IN_TRANSIT)).as("goods in transit").isEqualTo(inTransit);
        assertThat(-balance(AccountRole.GIFT_CARDS)).as("gift cards").isEqualTo(onCards);
        assertThat(balance(AccountRole.CARD_CLEARING)).as("cards in sales").isZero();
        assertThat(balance(AccountRole.COUNT_DIFFERENCES)).as("differences that nobody has decided").isZero();
        assertThat(-balance(AccountRole.SALES) - balance(AccountRole.VAT_OUT)).as("what was sold").isEqualTo(sold);
        assertThat(balance(AccountRole.COST_OF_GOODS)).as("what it has cost").isEqualTo(costOfSales);
    }

    /** The kinds of events that led to entries. */
    public Set<Class<?>> posted() {
        return posted;
    }
}
