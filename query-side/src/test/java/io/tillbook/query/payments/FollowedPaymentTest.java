package io.tillbook.query.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.payments.AnswerSource;
import io.tillbook.api.payments.PaymentChannel;
import io.tillbook.api.payments.PaymentTerms;
import io.tillbook.api.payments.PaymentsEvent.PaymentCaptured;
import io.tillbook.api.payments.PaymentsEvent.PaymentStarted;
import io.tillbook.api.payments.PaymentsEvent.PaymentSubmitted;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.ProviderNumber;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.TestDatabase;
import io.tillbook.query.testing.TestEventStore;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.Disposable;

/** A till that waits for a wallet is told how far its payment is, and of no other. */
@ExtendWith(ForeignDatabases.class)
class FollowedPaymentTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-28T12:00:00+08:00");
    private static final PaymentTerms TERMS = new PaymentTerms(new LocationId("S1"), new RegisterId("R1"),
            TenderMethod.WECHAT, PaymentChannel.BARCODE, Money.of(500), NOON.toLocalDate());
    private static final PaymentId OURS = new PaymentId("01998f00-006a-7000-8000-000000000001");
    private static final PaymentId ANOTHER = new PaymentId("01998f00-006a-7000-8000-000000000002");

    @TempDir Path directory;

    @Test
    void itIsToldHowFarThePaymentIsAndOfEachChange() {
        List<RecordedEvent> history = new HistoryBuilder().at(NOON)
                .add("payment-1", started(OURS))
                .add("payment-2", started(ANOTHER))
                .add("payment-1", new PaymentSubmitted(OURS, 1, new ProviderAccount("wechat-1"), TERMS))
                .add("payment-2", new PaymentSubmitted(ANOTHER, 1, new ProviderAccount("wechat-1"), TERMS))
                .add("payment-1", new PaymentCaptured(OURS, AnswerSource.QUERY, Money.of(500), null, null, null,
                        NOON.plusSeconds(4), NOON.toLocalDate(), TERMS))
                .events();
        try (TestEventStore events = new TestEventStore();
                QuerySide side = new QuerySide(events, TestDatabase.judged().properties(directory))) {
            List<String> told = new CopyOnWriteArrayList<>();
            Disposable early = follow(side, told);
            events.append(history.subList(0, 2));
            await().untilAsserted(() -> assertThat(told).containsExactly("STARTED"));
            events.append(history.subList(2, 4));
            await().untilAsserted(() -> assertThat(told).containsExactly("STARTED", "SUBMITTED"));
            List<String> toldLater = new CopyOnWriteArrayList<>();
            Disposable late = follow(side, toldLater);
            await().untilAsserted(() -> assertThat(toldLater).containsExactly("SUBMITTED"));
            events.append(history.subList(4, 5));
            await().untilAsserted(() -> assertThat(told).containsExactly("STARTED", "SUBMITTED", "CAPTURED"));
            await().untilAsserted(() -> assertThat(toldLater).containsExactly("SUBMITTED", "CAPTURED"));
            early.dispose();
            late.dispose();
        }
    }

    private static PaymentStarted started(PaymentId payment) {
        return new PaymentStarted(payment, ProviderNumber.of(payment), TERMS, null, null, "13****95", null, NOON);
    }

    private static Disposable follow(QuerySide side, List<String> told) {
        return side.queries()
                .document("subscription { payment(id: \"" + OURS.value() + "\") { state } }")
                .executeSubscription()
                .toFlux("payment.state", String.class)
                .subscribe(told::add);
    }
}
