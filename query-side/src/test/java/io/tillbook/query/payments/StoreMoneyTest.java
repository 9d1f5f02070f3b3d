package io.tillbook.query.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.payments.AnswerSource;
import io.tillbook.api.payments.PaymentChannel;
import io.tillbook.api.payments.PaymentTerms;
import io.tillbook.api.payments.PaymentsEvent.PaymentCaptured;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.ProviderNumber;
import io.tillbook.api.payments.ProviderTx;
import io.tillbook.api.payments.RefundEvent.RefundCompleted;
import io.tillbook.api.payments.RefundEvent.RefundStarted;
import io.tillbook.api.payments.RefundTerms;
import io.tillbook.api.payments.bills.BillEvent.RowCompared;
import io.tillbook.api.payments.bills.BillRowKind;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.query.testing.Folded;
import io.tillbook.query.testing.HistoryBuilder;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a store has taken and given back by a means: each amount once, whoever gives it back. */
class StoreMoneyTest {
    private static final ProviderAccount ACCOUNT = new ProviderAccount("wechat-main");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final OffsetDateTime LATE = OffsetDateTime.parse("2026-11-28T23:59:58+08:00");
    private static final LocationId STORE = new LocationId("S1");
    private static final PaymentId PAYMENT = new PaymentId("01998f00-006c-7000-8000-000000000001");
    private static final ProviderNumber NUMBER = ProviderNumber.of(PAYMENT);

    private final HistoryBuilder history = new HistoryBuilder().at(LATE);

    private StoreMoneyTest happened(Event... events) {
        for (Event event : events) {
            history.add("bill-test", event);
        }
        return this;
    }

    private StoreMoneyView store() {
        return Objects.requireNonNull(Folded.of(new StoreMoneyProjection(), history.events())
                .get(StoreMoneyView.key(STORE, DAY, TenderMethod.WECHAT)));
    }

    private StoreMoneyTest captured() {
        return happened(new PaymentCaptured(PAYMENT, AnswerSource.CALL, Money.of(2_740), null, ACCOUNT,
                new ProviderTx("4200001"), LATE, DAY, new PaymentTerms(STORE, new RegisterId("R1"),
                        TenderMethod.WECHAT, PaymentChannel.BARCODE, Money.of(2_740), DAY)));
    }

    private static RowCompared compared() {
        return new RowCompared(ACCOUNT, NUMBER, DAY, 1, 7, BillRowKind.PAYMENT, Money.of(2_740), 10_412, null, STORE,
                DAY, TenderMethod.WECHAT);
    }

    @Test
    void aStoreHasWhatCameAndWhatItCost() {
        captured().happened(compared());
        assertThat(store()).isEqualTo(new StoreMoneyView(STORE, DAY, TenderMethod.WECHAT, Money.of(2_740), 1,
                Money.ZERO, 0, 10_412, 1));
        assertThat(store().net()).isEqualTo(Money.of(2_740));
    }

    @Test
    void whatSeveralPaymentsGiveBackCountsOnce() {
        happened(returned(new Refund(TenderMethod.WECHAT, Money.of(15_000))), started(1, 10_000), started(2, 5_000));
        assertThat(store().refundedMinor()).as("on its way").isEqualTo(Money.ZERO);
        happened(arrived(1, 10_000), arrived(2, 5_000));
        assertThat(store().refundedMinor()).isEqualTo(Money.of(15_000));
    }

    @Test
    void whatGoesBackBesideAPaymentCountsToo() {
        happened(returned(new Refund(TenderMethod.WECHAT, Money.of(12_000))), started(1, 10_000));
        assertThat(store().refundedMinor()).isEqualTo(Money.of(2_000));
        happened(arrived(1, 10_000));
        assertThat(store().refundedMinor()).isEqualTo(Money.of(12_000));
        assertThat(store().refunded()).isEqualTo(2);
    }

    @Test
    void whatOnePaymentGivesBackCountsWhenItHasArrived() {
        happened(started(1, 10_000),
                returned(new Refund(TenderMethod.WECHAT, Money.of(10_000), null, refundId(1))));
        assertThat(store().refundedMinor()).isEqualTo(Money.ZERO);
        assertThat(store().refunded()).isZero();
        happened(arrived(1, 10_000));
        assertThat(store().refundedMinor()).isEqualTo(Money.of(10_000));
        assertThat(store().refunded()).isEqualTo(1);
    }

    private static ReturnAccepted returned(Refund refund) {
        return new ReturnAccepted(new ReturnId("RT1"), new SaleId("S-1"), STORE, new RegisterId("R1"), LATE, DAY,
                List.of(), List.of(refund), "too many", refund.amountMinor(), null);
    }

    private static RefundId refundId(int number) {
        return new RefundId("01998f00-006c-7000-9000-%012d".formatted(number));
    }

    private static RefundTerms refundTerms(long minor) {
        return new RefundTerms(PAYMENT, new ReturnId("RT1"), STORE, TenderMethod.WECHAT, PaymentChannel.BARCODE,
                ACCOUNT, Money.of(minor), DAY);
    }

    private static RefundStarted started(int number, long minor) {
        return new RefundStarted(refundId(number), ProviderNumber.of(refundId(number)), NUMBER, refundTerms(minor),
                "too many", LATE);
    }

    private static RefundCompleted arrived(int number, long minor) {
        return new RefundCompleted(refundId(number), AnswerSource.CALL, Money.of(minor), null, LATE, DAY,
                refundTerms(minor));
    }
}
