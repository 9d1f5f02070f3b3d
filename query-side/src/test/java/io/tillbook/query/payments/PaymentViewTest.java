package io.tillbook.query.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.payments.AnswerSource;
import io.tillbook.api.payments.PaymentChannel;
import io.tillbook.api.payments.PaymentState;
import io.tillbook.api.payments.PaymentTerms;
import io.tillbook.api.payments.PaymentsEvent.CancellationStarted;
import io.tillbook.api.payments.PaymentsEvent.LateCaptureFound;
import io.tillbook.api.payments.PaymentsEvent.PaymentCancelled;
import io.tillbook.api.payments.PaymentsEvent.PaymentCaptured;
import io.tillbook.api.payments.PaymentsEvent.PaymentStarted;
import io.tillbook.api.payments.PaymentsEvent.PaymentSubmitted;
import io.tillbook.api.payments.PaymentsEvent.PaymentUnknown;
import io.tillbook.api.payments.PaymentsEvent.PaymentUsed;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.ProviderNumber;
import io.tillbook.api.payments.RefundEvent.PaymentRefundClosed;
import io.tillbook.api.payments.RefundEvent.PaymentRefundOpened;
import io.tillbook.api.payments.RefundEvent.RefundCompleted;
import io.tillbook.api.payments.RefundEvent.RefundFailed;
import io.tillbook.api.payments.RefundEvent.RefundPaidOtherwise;
import io.tillbook.api.payments.RefundEvent.RefundStarted;
import io.tillbook.api.payments.RefundEvent.RefundedTwice;
import io.tillbook.api.payments.RefundState;
import io.tillbook.api.payments.RefundTerms;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnsEvent.GoodsExchanged;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.testing.Folded;
import io.tillbook.query.testing.HistoryBuilder;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaymentViewTest {
    private static final PaymentId PAYMENT = new PaymentId("01998f00-006a-7000-8000-000000000001");
    private static final RefundId REFUND = new RefundId("01998f00-006a-7000-8000-000000000002");
    private static final LocationId STORE = new LocationId("S1");
    private static final RegisterId TILL = new RegisterId("R1");
    private static final SaleId SALE = new SaleId("T1");
    private static final ReturnId RETURN = new ReturnId("B1");
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-28T12:00:00+08:00");
    private static final LocalDate DAY = NOON.toLocalDate();
    private static final Money AMOUNT = Money.of(12_800);
    private static final PaymentTerms TERMS =
            new PaymentTerms(STORE, TILL, TenderMethod.WECHAT, PaymentChannel.BARCODE, AMOUNT, DAY);

    private final HistoryBuilder history = new HistoryBuilder().at(NOON);

    private PaymentViewTest happened(Event... events) {
        for (Event event : events) {
            history.add("payment-test", event);
        }
        return this;
    }

    private PaymentViewTest submitted() {
        return happened(new PaymentStarted(PAYMENT, ProviderNumber.of(PAYMENT), TERMS, null, null, "13****95", null,
                NOON), new PaymentSubmitted(PAYMENT, 1, new ProviderAccount("wechat-1"), TERMS));
    }

    private PaymentViewTest captured() {
        return submitted().happened(new PaymentCaptured(PAYMENT, AnswerSource.QUERY, AMOUNT, null, null, null,
                NOON.plusSeconds(4), DAY, TERMS));
    }

    private static RefundTerms back(@Nullable ReturnId of, long amount) {
        return new RefundTerms(PAYMENT, of, STORE, TenderMethod.WECHAT, PaymentChannel.BARCODE, null,
                Money.of(amount), DAY);
    }

    private static RefundStarted refunding(@Nullable ReturnId of, long amount) {
        return new RefundStarted(REFUND, ProviderNumber.of(REFUND), ProviderNumber.of(PAYMENT), back(of, amount),
                "not wanted", NOON);
    }

    private PaymentView payment() {
        return Objects.requireNonNull(
                Folded.of(new PaymentProjection(), history.events()).get(PAYMENT.value()));
    }

    private PaymentRefundView refund() {
        return Objects.requireNonNull(
                Folded.of(new PaymentRefundProjection(), history.events()).get(REFUND.value()));
    }

    private @Nullable StoreMoneyView mix(TenderMethod method) {
        return Folded.of(new StoreMoneyProjection(), history.events()).get(StoreMoneyView.key(STORE, DAY, method));
    }

    @Test
    void aPaymentIsFoundAmongWhatIsOpenUntilItIsSettled() {
        submitted();
        assertThat(payment().openMs()).isEqualTo(NOON.toInstant().toEpochMilli());
        happened(new PaymentUnknown(PAYMENT, AnswerSource.CALL, "SYSTEM_ERROR", TERMS));
        assertThat(payment().state()).isEqualTo(PaymentState.UNKNOWN);
        assertThat(payment().reason()).isEqualTo("SYSTEM_ERROR");
        happened(new PaymentCaptured(PAYMENT, AnswerSource.QUERY, AMOUNT, null, null, null, NOON.plusSeconds(4), DAY,
                TERMS));
        assertThat(payment().openMs()).isNull();
        assertThat(payment().account()).isEqualTo(new ProviderAccount("wechat-1"));
    }

    @Test
    void moneyWithoutSaleIsFoundUntilItIsUsedOrBack() {
        captured();
        assertThat(payment().unusedMs()).isEqualTo(NOON.plusSeconds(4).toInstant().toEpochMilli());
        happened(new PaymentRefundOpened(PAYMENT, REFUND, AMOUNT));
        assertThat(payment().unusedMs()).isNull();
        assertThat(payment().inProgressMinor()).isEqualTo(AMOUNT);
        happened(new PaymentRefundClosed(PAYMENT, REFUND, Money.ZERO));
        assertThat(payment().unusedMs()).isNotNull();
        happened(new PaymentUsed(PAYMENT, SALE, AMOUNT));
        assertThat(payment().unusedMs()).isNull();
        assertThat(payment().sale()).isEqualTo(SALE);
    }

    /** Taken 128.00, and the sale names 60.00 of it: nobody was given anything for the rest. */
    @Test
    void whatIsTakenBeyondTheSaleIsFoundUntilItIsBack() {
        captured().happened(new PaymentUsed(PAYMENT, SALE, Money.of(6_000)));
        assertThat(payment().unusedMinor()).isEqualTo(Money.of(6_800));
        assertThat(payment().unusedMs()).isEqualTo(NOON.plusSeconds(4).toInstant().toEpochMilli());
        happened(new PaymentRefundOpened(PAYMENT, REFUND, Money.of(6_800)));
        assertThat(payment().unusedMs()).isNull();
        happened(new PaymentRefundClosed(PAYMENT, REFUND, Money.of(6_800)));
        assertThat(payment().unusedMinor()).isEqualTo(Money.ZERO);
        assertThat(payment().unusedMs()).isNull();
        assertThat(payment().refundableMinor()).isEqualTo(Money.of(6_000));
    }

    @Test
    void whatWentBackTwiceIsShownAndCounted() {
        captured().happened(refunding(null, 2_800), new RefundPaidOtherwise(REFUND, STORE, TILL, null,
                TenderMethod.CASH, Money.of(2_800), "stuck", NOON, DAY, back(null, 2_800)),
                new RefundedTwice(REFUND, AnswerSource.NOTICE, Money.of(2_800), Money.of(2_800), null, NOON, DAY,
                        back(null, 2_800)));
        assertThat(refund().state()).isEqualTo(RefundState.PAID_OTHERWISE);
        assertThat(refund().excessMinor()).isEqualTo(Money.of(2_800));
        assertThat(Objects.requireNonNull(mix(TenderMethod.WECHAT)).refundedMinor()).isEqualTo(Money.of(2_800));
        assertThat(Objects.requireNonNull(mix(TenderMethod.CASH)).refundedMinor()).isEqualTo(Money.of(2_800));
    }

    @Test
    void whatCameTooLateIsNotForgottenWhenItIsReversed() {
        submitted().happened(new CancellationStarted(PAYMENT, "left", TERMS),
                new LateCaptureFound(PAYMENT, AnswerSource.QUERY, PaymentState.CANCELLING, AMOUNT, null, null, NOON,
                        DAY, TERMS),
                new PaymentCancelled(PAYMENT, AnswerSource.CALL, true, AMOUNT, DAY, TERMS));
        assertThat(payment().state()).isEqualTo(PaymentState.CAPTURED_LATE);
        assertThat(payment().backMinor()).isEqualTo(AMOUNT);
        StoreMoneyView mix = Objects.requireNonNull(mix(TenderMethod.WECHAT));
        assertThat(mix.capturedMinor()).isEqualTo(AMOUNT);
        assertThat(mix.refundedMinor()).isEqualTo(AMOUNT);
    }

    @Test
    void aRefundTellsHowFarItIs() {
        happened(refunding(RETURN, 2_800),
                new RefundFailed(REFUND, AnswerSource.QUERY, "CLOSED", "the card is gone", back(RETURN, 2_800)));
        assertThat(refund().state()).isEqualTo(RefundState.FAILED);
        assertThat(refund().told()).isEqualTo("CLOSED: the card is gone");
        happened(new RefundPaidOtherwise(REFUND, STORE, TILL, null, TenderMethod.CASH, Money.of(2_800), "failed",
                NOON, DAY, back(RETURN, 2_800)));
        assertThat(refund().paidBy()).isEqualTo(TenderMethod.CASH);
        assertThat(refund().refundedMinor()).isEqualTo(Money.of(2_800));
    }

    @Test
    void tendersCountWithTheirSaleAndPaymentsWhenTheyWereCaptured() {
        captured().happened(sale(new Tender(TenderMethod.WECHAT, AMOUNT, null, null, null, null, PAYMENT),
                new Tender(TenderMethod.CASH, Money.of(5_000), Money.of(3_000)),
                new Tender(TenderMethod.WECHAT, Money.of(100), null)));
        assertThat(mix(TenderMethod.WECHAT)).isEqualTo(new StoreMoneyView(STORE, DAY, TenderMethod.WECHAT,
                Money.of(12_900), 2, Money.ZERO, 0, 0, 0));
        assertThat(mix(TenderMethod.CASH)).isEqualTo(new StoreMoneyView(STORE, DAY, TenderMethod.CASH,
                Money.of(2_000), 1, Money.ZERO, 0, 0, 0));
    }

    /** The example of the design: captured 128.00, of which 28.00 came back. */
    @Test
    void whatIsOnlyOnItsWayIsNotBackYet() {
        captured().happened(sale(new Tender(TenderMethod.WECHAT, AMOUNT, null, null, null, null, PAYMENT)),
                returned(new Refund(TenderMethod.WECHAT, Money.of(2_800)).by(REFUND)), refunding(RETURN, 2_800));
        assertThat(Objects.requireNonNull(mix(TenderMethod.WECHAT)).refundedMinor()).isEqualTo(Money.ZERO);
        happened(new RefundCompleted(REFUND, AnswerSource.QUERY, Money.of(2_800), null, NOON, DAY,
                back(RETURN, 2_800)));
        assertThat(Objects.requireNonNull(mix(TenderMethod.WECHAT)).refundedMinor()).isEqualTo(Money.of(2_800));
    }

    @Test
    void whatNobodyHandedOverIsInNoDrawer() {
        happened(sale(new Tender(TenderMethod.CASH, Money.of(100), null)),
                returned(new Refund(TenderMethod.CASH, Money.of(100))), sale(new Tender(TenderMethod.CASH,
                        Money.of(100), null)),
                new GoodsExchanged(RETURN, SALE, new SaleId("T2"), STORE, TILL, NOON, DAY,
                        List.of(new Refund(TenderMethod.CASH, Money.of(100)))));
        assertThat(mix(TenderMethod.CASH)).isEqualTo(new StoreMoneyView(STORE, DAY, TenderMethod.CASH,
                Money.of(100), 1, Money.ZERO, 0, 0, 0));
    }

    @Test
    void openPaymentsStandBesideWhatIsSettled() {
        submitted().happened(new PaymentUnknown(PAYMENT, AnswerSource.CALL, "timeout", TERMS));
        assertThat(MixRow.of(List.of(StoreMoneyView.none(STORE, DAY, TenderMethod.CASH)
                .in(Money.of(5))
                .out(Money.of(2))),
                List.of(payment())))
                .extracting(MixRow::method, MixRow::netMinor, MixRow::pendingMinor, MixRow::unknownMinor)
                .containsExactly(
                        tuple(TenderMethod.CASH, Money.of(3), Money.ZERO, Money.ZERO),
                        tuple(TenderMethod.WECHAT, Money.ZERO, AMOUNT, AMOUNT));
    }

    @Test
    void placesAmongWhatWaitsAreReadAsTheyAreWritten() {
        Waiting place = new Waiting(1_764_300_000_000L, PAYMENT.value());
        assertThat(Waiting.read(place.text())).isEqualTo(place);
        assertThatThrownBy(() -> Waiting.read("elsewhere")).isInstanceOf(BadArgument.class);
        assertThatThrownBy(() -> PaymentFilter.of("S1", DAY, DAY.minusDays(1))).isInstanceOf(BadArgument.class);
    }

    private static SaleCompleted sale(Tender... tenders) {
        return new SaleCompleted(SALE, new ReceiptNo("1"), STORE, TILL, null, null, NOON, DAY, List.of(),
                List.of(tenders), Money.ZERO, null, null);
    }

    private static ReturnAccepted returned(Refund... refunds) {
        return new ReturnAccepted(RETURN, SALE, STORE, TILL, NOON, DAY, List.of(), List.of(refunds), "not wanted",
                Money.ZERO, null);
    }
}
