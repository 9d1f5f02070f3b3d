package io.tillbook.query.pricing.effect;

import static io.tillbook.query.pricing.effect.PromotedReceipt.back;
import static io.tillbook.query.pricing.effect.PromotedReceipt.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.pricing.basket.Application.Cited;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.query.pricing.receipt.KeptReceipt.Given;
import io.tillbook.query.pricing.receipt.KeptReceipt;
import io.tillbook.query.pricing.receipt.ReceiptChange;
import io.tillbook.query.pricing.receipt.ReceiptChanges;
import io.tillbook.query.testing.HistoryBuilder;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What returns change of sales, however much was sold and however often it is asked. */
class ReceiptChangesTest {
    private static final int MANY = 1_000;

    private int readings;

    private ReceiptChanges changes(List<RecordedEvent> history) {
        return new ReceiptChanges(event -> {
            readings++;
            return history.stream()
                    .filter(each -> each.stream().equals(event.stream()) && each.sequence() < event.sequence())
                    .map(RecordedEvent::event)
                    .toList();
        });
    }

    /** Each is paid 100 for each of ten pieces of each line; one piece comes back at a time. */
    private static List<RecordedEvent> returns(int sales, int lines) {
        HistoryBuilder history = new HistoryBuilder();
        for (int sale = 0; sale < sales; sale++) {
            SoldLine[] sold = IntStream.rangeClosed(1, lines)
                    .mapToObj(lineNo -> line(lineNo, "coat", 10, 1_000, 500))
                    .toArray(SoldLine[]::new);
            PromotedReceipt receipt = PromotedReceipt.of("T" + sale, null, "2026-06-10T10:00:00+08:00", sold);
            history.add(receipt.stream(), receipt.event());
            for (int back = 0; back < 3; back++) {
                history.add(receipt.stream(), receipt.returned("B" + back, List.of(back(1, 1, 100, 0)), List.of()));
            }
        }
        return history.events();
    }

    private static List<ReceiptChange> all(ReceiptChanges changes, List<RecordedEvent> history) {
        return history.stream().map(event -> changes.of(event).orElseThrow()).toList();
    }

    @Test
    void viewsThatAskForTheSameBatchReadTheLogOnce() {
        List<RecordedEvent> history = returns(20, 2);
        ReceiptChanges changes = changes(history);
        List<ReceiptChange> first = all(changes, history);

        assertThat(all(changes, history)).isEqualTo(first);
        assertThat(all(changes, history.reversed()).reversed()).isEqualTo(first);
        assertThat(readings).isEqualTo(60);
        assertThat(first.get(3).after().takings().revenueMinor()).isEqualTo(Money.of(1_700));
    }

    @Test
    void whatIsKeptIsBoundedAndWhatIsReadAgainIsTheSame() {
        List<RecordedEvent> history = returns(20, MANY);
        ReceiptChanges changes = changes(history);
        List<ReceiptChange> first = all(changes, history);

        assertThat(all(changes, history)).isEqualTo(first);
        assertThat(readings).isGreaterThan(60);
    }

    /** A thousand applications have a share of each of a thousand lines: to spread each line for each takes minutes. */
    @Test
    void eachLineIsSpreadOnceHoweverMuchWasApplied() {
        long[] shares = new long[MANY];
        Arrays.fill(shares, 1);
        SoldLine[] lines = IntStream.rangeClosed(1, MANY)
                .mapToObj(lineNo -> line(lineNo, "coat", 1, 10_000, 500, shares))
                .toArray(SoldLine[]::new);
        PromotedReceipt receipt = PromotedReceipt.of("T1", null, "2026-06-10T10:00:00+08:00", lines);
        for (int application = 0; application < MANY; application++) {
            receipt = receipt.applying("P" + application, 1, 1, MANY);
        }
        Event sale = receipt.event();
        List<RecordedEvent> history = new HistoryBuilder().add(receipt.stream(), sale).events();
        KeptReceipt kept = all(changes(history), history).getFirst().after();

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(10), kept::given)).hasSize(MANY)
                .containsEntry(new Cited(new PromotionId("P7"), 1), new Given(1, Money.of(MANY)));
    }
}
