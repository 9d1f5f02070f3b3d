package io.tillbook.api.finance;

import io.tillbook.api.giftcards.GiftCardEvent;
import io.tillbook.api.inventory.InventoryEvent;
import io.tillbook.api.inventory.ReservationEvent;
import io.tillbook.api.inventory.WriteOffEvent;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.members.mall.MallEvent;
import io.tillbook.api.payments.PaymentsEvent;
import io.tillbook.api.payments.RefundEvent.OfRefund;
import io.tillbook.api.payments.bills.BillEvent;
import io.tillbook.api.payments.bills.BillTotals;
import io.tillbook.api.purchasing.PurchasingEvent;
import io.tillbook.api.returns.ReturnsEvent;
import io.tillbook.api.sales.SalesEvent;
import io.tillbook.api.shifts.ShiftsEvent;
import io.tillbook.api.transfers.TransfersEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What each event of the ledger does to the accounts (rule 27). Pure: the same event always leads to the same entries.
 * What posts nothing stands in {@link PostsNothing} with its reason.
 */
public final class Postings {
    /** Raised where the same events lead to other entries: what is derived from them is folded anew then. */
    public static final int VERSION = 1;

    /** The kinds of events of which some lead to entries. */
    public static final Set<Class<? extends Event>> POSTING = Set.of(SalesEvent.class, ReturnsEvent.class,
            PurchasingEvent.class, TransfersEvent.class, WriteOffEvent.class, InventoryEvent.class,
            ReservationEvent.class, MallEvent.class, GiftCardEvent.class, PaymentsEvent.class, BillEvent.class,
            ShiftsEvent.class, FinanceEvent.class, BankEvent.class);

    private Postings() {}

    /**
     * The entries that an event leads to; none where no account changes.
     *
     * @param recordedOn the day on which it happened by the sender's clock, for events that do not tell a business day
     */
    public static List<Entry> of(Event event, LocalDate recordedOn) {
        return switch (event) {
            case SalesEvent sales -> TradePostings.of(sales);
            case ReturnsEvent returns -> TradePostings.of(returns);
            case PurchasingEvent purchasing -> GoodsPostings.of(purchasing, recordedOn);
            case TransfersEvent transfers -> GoodsPostings.of(transfers, recordedOn);
            case WriteOffEvent writeOff -> GoodsPostings.of(writeOff, recordedOn);
            case InventoryEvent inventory -> StockPostings.of(inventory, recordedOn);
            case ReservationEvent reservation -> GoodsPostings.of(reservation, recordedOn);
            case MallEvent mall -> GoodsPostings.of(mall, recordedOn);
            case GiftCardEvent cards -> GiftCardPostings.of(cards, recordedOn);
            case PaymentsEvent payments -> PaymentPostings.of(payments, recordedOn);
            case BillEvent bills -> PaymentPostings.of(bills);
            case ShiftsEvent shifts -> TillPostings.of(shifts);
            case FinanceEvent finance -> OwnPostings.of(finance);
            case BankEvent bank -> BankPostings.of(bank);
            default -> List.of();
        };
    }

    /**
     * What a bill posts in whose place another one has come: the opposite of what it had posted before.
     *
     * @param day of the bill
     * @param before what the bill had said that was replaced
     */
    public static List<Entry> replaced(LocalDate day, BillTotals before) {
        return PaymentPostings.withdrawn(day, before);
    }

    /**
     * What a refund posts besides where it had failed before and goes back after all: a failure has made what was owed
     * a prepayment, of which it is taken again.
     *
     * @param event of the refund, after its failure
     */
    public static List<Entry> afterFailure(OfRefund event) {
        return PaymentPostings.afterFailure(event);
    }
}
