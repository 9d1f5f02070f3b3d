package io.tillbook.query.members.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.FactId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.sales.SalesEvent.HeldLinesBooked;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.query.kernel.Projection.Step;
import io.tillbook.query.kernel.Projection;
import io.tillbook.query.members.MemberSale;
import io.tillbook.query.pricing.receipt.ReceiptChanges;
import io.tillbook.query.testing.HistoryBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lines that were held and are booked later are on the receipt with the others. */
class BoughtTogetherTest {
    private static final MemberSale ALL = MemberSale.of("A1", "S1", "ann", "2026-11-01", "MILK", "BREAD", "TEA");

    @Test
    void linesBookedLaterTellWhatAWholeReceiptDoes() {
        SaleCompleted whole = ALL.event();
        SaleCompleted first = MemberSale.of("A1", "S1", "ann", "2026-11-01", "MILK", "BREAD").event();

        assertThat(told(first, held("ann", "TEA"))).isEqualTo(told(whole));
        assertThat(receipts(first, held("ann", "TEA"))).isEqualTo(1);
    }

    @Test
    void aProductThatWasThereBeforeIsNotCountedTwice() {
        SaleCompleted first = MemberSale.of("A1", "S1", "ann", "2026-11-01", "MILK", "BREAD").event();
        assertThat(told(first, held("ann", "MILK"))).isEqualTo(told(first));
    }

    @Test
    void whoIsNotKnownBuysNothingTogether() {
        assertThat(told(MemberSale.of("A1", "S1", null, "2026-11-01", "MILK").event(), held(null, "TEA"))).isEmpty();
    }

    private static HeldLinesBooked held(@Nullable String member, String sku) {
        SaleCompleted sale = MemberSale.of("A1", "S1", member, "2026-11-01", sku).event();
        return new HeldLinesBooked(sale.saleId(), sale.receiptNo(), sale.location(), sale.register(), null,
                sale.member(), sale.soldAt(), sale.businessDay(), sale.lines(), List.of(), sale.totalMinor(),
                new FactId("FACT-1"));
    }

    private static Map<Sku, BoughtTogetherView> told(Event... events) {
        Map<Sku, BoughtTogetherView> told = new HashMap<>();
        folded(new BoughtTogetherProjection(receiptsOf(events)), events).values()
                .forEach(each -> told.put(each.sku(), each));
        return told;
    }

    private static long receipts(Event... events) {
        return folded(new MemberReceiptsProjection(receiptsOf(events)), events).get(MemberReceiptsView.KEY).receipts();
    }

    private static SoldTogether receiptsOf(Event... events) {
        return new SoldTogether(new ReceiptChanges(event -> recorded(events).stream()
                .filter(each -> each.position() < event.position())
                .map(RecordedEvent::event)
                .toList()));
    }

    private static <V> Map<String, V> folded(Projection<V> projection, Event... events) {
        Map<String, V> views = new HashMap<>();
        recorded(events).forEach(event -> {
            for (Step<V> step : projection.steps(event)) {
                views.put(step.key(), step.fold().apply(views.get(step.key())));
            }
        });
        return views;
    }

    private static List<RecordedEvent> recorded(Event... events) {
        HistoryBuilder history = new HistoryBuilder();
        List.of(events).forEach(event -> history.add("sale-A1", event));
        return history.events();
    }
}
