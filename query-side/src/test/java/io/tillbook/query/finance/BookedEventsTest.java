package io.tillbook.query.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.finance.AccountRole;
import io.tillbook.api.finance.CashCause;
import io.tillbook.api.finance.EntryId;
import io.tillbook.api.finance.FinanceEvent.EntryPosted;
import io.tillbook.api.finance.FinanceEvent.PeriodClosed;
import io.tillbook.api.finance.ManualLine;
import io.tillbook.api.finance.Period;
import io.tillbook.api.inventory.InventoryEvent.StockIssued;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.payments.AnswerSource;
import io.tillbook.api.payments.PaymentChannel;
import io.tillbook.api.payments.ProviderNumber;
import io.tillbook.api.payments.RefundEvent.RefundCompleted;
import io.tillbook.api.payments.RefundEvent.RefundFailed;
import io.tillbook.api.payments.RefundEvent.RefundPaidOtherwise;
import io.tillbook.api.payments.RefundEvent.RefundStarted;
import io.tillbook.api.payments.RefundTerms;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.testing.Folded;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.TestEventStore;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where events stand in the books that say so together with what came before them only. */
class BookedEventsTest {
    private static final LocationId SHOP = new LocationId("S-1");
    private static final RefundId REFUND = new RefundId("01998f00-0000-7000-8000-0000000000b1");
    private static final PaymentId PAYMENT = new PaymentId("01998f00-0000-7000-8000-0000000000a1");
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-28T12:00:00+08:00");
    private static final LocalDate DAY = NOON.toLocalDate();
    private static final Money AMOUNT = Money.of(2_800);
    private static final RefundTerms BACK = new RefundTerms(PAYMENT, new ReturnId("B-1"), SHOP, TenderMethod.WECHAT,
            PaymentChannel.BARCODE, null, AMOUNT, DAY);
    private static final Period NOVEMBER = new Period("2026-11");

    private final TestEventStore store = new TestEventStore();
    private final EventLog log = new EventLog(store, HistoryBuilder::nameOf);
    private final HistoryBuilder history = new HistoryBuilder().at(NOON);

    @Test
    void whatFailedAndIsPaidOtherwiseIsOwedOnce() {
        history.add("refund-1", started())
                .add("refund-1", new RefundFailed(REFUND, AnswerSource.QUERY, "CLOSED", null, BACK))
                .add("refund-1", new RefundPaidOtherwise(REFUND, SHOP, new RegisterId("R1"), null, TenderMethod.CASH,
                        AMOUNT, "failed", NOON, DAY, BACK));
        assertThat(balances()).isEqualTo(Map.of(AccountRole.WALLETS, 2_800L, AccountRole.TILL_CASH, -2_800L));
    }

    @Test
    void whatFailedAndGoesBackAfterAllIsOwedOnce() {
        history.add("refund-1", started())
                .add("refund-1", new RefundFailed(REFUND, AnswerSource.QUERY, "CLOSED", null, BACK))
                .add("refund-1", new RefundCompleted(REFUND, AnswerSource.NOTICE, AMOUNT, null, NOON, DAY, BACK));
        assertThat(balances()).isEmpty();
    }

    /** Another process has folded the closing, and this one goes on. */
    @Test
    void aMonthThatWasClosedElsewhereIsClosed() {
        BookedEvents booked = new BookedEvents(log);
        List<RecordedEvent> all = history.add("entry-1", posted("1"))
                .add("closings", new PeriodClosed(NOVEMBER, 1, "0".repeat(64), null))
                .add("entry-2", posted("2"))
                .events();
        store.append(all.subList(0, 1));
        assertThat(booked.of(all.getFirst()).getFirst().belongsTo()).isNull();
        store.append(all.subList(1, 3));
        assertThat(booked.of(all.getLast()).getFirst().belongsTo()).isEqualTo(NOVEMBER);
        assertThat(booked.of(all.getFirst()).getFirst().belongsTo()).isNull();
    }

    @Test
    void stockCountsForTheDayOfTheLocationAndForNoClosedMonth() {
        history.add("location-S-1", new LocationOpened(SHOP, "Shop", LocationKind.STORE, null,
                ZoneId.of("Asia/Shanghai"), NegativeStock.BLOCK))
                .at(OffsetDateTime.parse("2026-11-29T18:00:00Z"))
                .add("stock-1", issued())
                .add("closings", new PeriodClosed(NOVEMBER, 2, "0".repeat(64), null))
                .add("stock-1", issued());
        store.append(history.events());
        Map<String, BalancesView> days = Folded.of(new BalancesProjection(new BookedEvents(log), LocalDate::toString),
                history.events());
        assertThat(days).containsOnlyKeys("2026-11-30/S-1", "2026-12-01/S-1");
    }

    private static StockIssued issued() {
        return new StockIssued(SHOP, new Sku("TEA"), Quantity.of(1), Money.of(500), false,
                new StockCause(StockCause.Kind.SALE, "X-1", 1), null, StockBalance.NONE);
    }

    private static EntryPosted posted(String id) {
        return new EntryPosted(new EntryId(id), DAY, CashCause.FINANCING, "capital",
                List.of(new ManualLine(AccountRole.BANK, AMOUNT, null, null),
                        new ManualLine(AccountRole.CAPITAL, null, AMOUNT, null)),
                null);
    }

    private static RefundStarted started() {
        return new RefundStarted(REFUND, ProviderNumber.of(REFUND), ProviderNumber.of(PAYMENT), BACK, "not wanted",
                NOON);
    }

    private Map<AccountRole, Long> balances() {
        store.append(history.events());
        BookedEvents booked = new BookedEvents(log);
        Map<AccountRole, Long> balances = new EnumMap<>(AccountRole.class);
        history.events()
                .stream()
                .flatMap(event -> booked.of(event).stream())
                .flatMap(each -> each.entry().lines().stream())
                .forEach(line -> balances.merge(line.role(), line.debitMinor().minor(), Long::sum));
        balances.values().removeIf(balance -> balance == 0);
        return balances;
    }
}
