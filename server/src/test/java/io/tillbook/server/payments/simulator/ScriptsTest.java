package io.tillbook.server.payments.simulator;

import static io.tillbook.server.payments.simulator.Connected.charge;
import static io.tillbook.server.payments.simulator.Connected.number;
import static io.tillbook.server.payments.simulator.Connected.refund;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Secret;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.server.payments.provider.Answer;
import io.tillbook.server.payments.provider.CancelAnswer;
import io.tillbook.server.payments.provider.PaymentProvider.Way;
import io.tillbook.server.payments.provider.ProviderNumber;
import io.tillbook.server.payments.provider.RefundAnswer;
import io.tillbook.server.payments.provider.RefundOrder;
import io.tillbook.server.payments.provider.Shown;
import io.tillbook.server.payments.provider.Trouble.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Everything that providers do, right or wrong, through both connectors. */
@TestInstance(Lifecycle.PER_CLASS)
class ScriptsTest {
    private static final int PAID = 12_800;

    private final Map<TenderMethod, Connected> connected = new EnumMap<>(TenderMethod.class);

    private Connected to(TenderMethod method) {
        return connected.computeIfAbsent(method, Connected::new);
    }

    @AfterAll
    void close() {
        connected.values().forEach(Connected::close);
    }

    @EachWallet
    void theBookShowsWhatWasReallyPaid(TenderMethod method) throws IOException {
        Connected at = to(method);
        ProviderNumber number = number();
        at.pay(number, PAID, Script.SUCCESS);
        try (InputStream page = at.simulator.address().resolve("/simulator/book").toURL().openStream()) {
            assertThat(new String(page.readAllBytes(), UTF_8)).contains("\"number\":\"" + number.value()
                    + "\",\"amountMinor\":12800,\"state\":\"PAID\",\"capturedMinor\":12800,\"refundedMinor\":0,"
                    + "\"timesSent\":1}");
        }
    }

    @EachWallet
    void aPaymentIsPaidAtOnce(TenderMethod method) {
        Connected at = to(method);
        ProviderNumber number = number();
        Answer.Captured paid = (Answer.Captured) at.pay(number, PAID, Script.SUCCESS);
        assertThat(paid.capturedMinor()).isEqualTo(PAID);
        assertThat(paid.payerMinor()).isEqualTo(PAID);
        assertThat(paid.at()).isEqualTo(at.clock.instant());
        assertThat(paid.providerTx()).isEqualTo(at.inBook(number).transaction());
        assertThat(at.query(number)).isEqualTo(paid);
    }

    @EachWallet
    void aCustomerConfirms(TenderMethod method) {
        Connected at = to(method);
        ProviderNumber number = number();
        assertThat(at.pay(number, PAID, Script.CONFIRMS)).isEqualTo(new Answer.Pending());
        assertThat(at.query(number)).isEqualTo(new Answer.Pending());
        at.pass(6);
        assertThat(at.query(number)).isInstanceOf(Answer.Captured.class);
    }

    @EachWallet
    void aCustomerSaysNo(TenderMethod method) {
        Connected at = to(method);
        ProviderNumber number = number();
        assertThat(at.pay(number, PAID, Script.REJECTED)).isEqualTo(new Answer.Pending());
        at.pass(6);
        assertThat(at.query(number)).isInstanceOfAny(Answer.Declined.class, Answer.Closed.class)
                .isNotEqualTo(new Answer.Closed(true));
        assertThat(at.inBook(number).capturedMinor()).isZero();
    }

    @EachWallet
    void aPaymentIsRefused(TenderMethod method) {
        assertThat(to(method).pay(number(), PAID, Script.DECLINED)).isInstanceOf(Answer.Declined.class);
    }

    @EachWallet
    void aCodeIsUsedOnce(TenderMethod method) {
        Connected at = to(method);
        Secret code = at.code(Script.SUCCESS);
        assertThat(at.provider.pay(charge(number(), PAID), code)).isInstanceOf(Answer.Captured.class);
        assertThat(at.provider.pay(charge(number(), PAID), code)).isInstanceOf(Answer.Declined.class);
        assertThat(at.provider.pay(charge(number(), PAID), new Secret("6212345678901234567")))
                .as("the code of another wallet")
                .isInstanceOf(Answer.Declined.class);
    }

    @EachWallet
    void whatIsLostWasNeverThere(TenderMethod method) {
        Connected at = to(method);
        ProviderNumber silent = number();
        ProviderNumber failed = number();
        assertThat(kind(at.pay(silent, PAID, Script.SILENT))).isEqualTo(Kind.NO_ANSWER);
        assertThat(kind(at.pay(failed, PAID, Script.FAILS))).isEqualTo(Kind.PROVIDER_FAILED);
        assertThat(at.query(silent)).isEqualTo(new Answer.NotFound());
        assertThat(at.query(failed)).isEqualTo(new Answer.NotFound());
        assertThat(at.provider.cancel(failed, Way.CODE)).isEqualTo(new CancelAnswer.NotFound());
    }

    @EachWallet
    void moneyIsTakenThoughTheAnswerIsNot(TenderMethod method) {
        Connected at = to(method);
        assertUnknownThenCaptured(at, Script.LATE, Kind.NO_ANSWER);
        assertUnknownThenCaptured(at, Script.FAILS_PAID, Kind.PROVIDER_FAILED);
        assertUnknownThenCaptured(at, Script.WRONG_SIGNATURE, Kind.NOT_GENUINE);
        assertUnknownThenCaptured(at, Script.UNKNOWN_SERIAL, Kind.NOT_GENUINE);
    }

    private static void assertUnknownThenCaptured(Connected at, Script script, Kind kind) {
        ProviderNumber number = number();
        assertThat(kind(at.pay(number, PAID, script))).as(script.name()).isEqualTo(kind);
        assertThat(at.query(number)).isInstanceOf(Answer.Captured.class);
    }

    private static Kind kind(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Unknown.class);
        return ((Answer.Unknown) answer).trouble().kind();
    }

    @EachWallet
    void aNumberIsNeverChargedTwice(TenderMethod method) {
        Connected at = to(method);
        ProviderNumber number = number();
        at.pay(number, PAID, Script.SUCCESS);
        long captured = at.simulator.book().capturedMinor();
        assertThat(at.pay(number, PAID + 1, Script.SUCCESS)).isInstanceOf(Answer.Unknown.class);
        assertThat(at.query(number)).isInstanceOf(Answer.Captured.class);
        assertThat(at.simulator.book().capturedMinor()).isEqualTo(captured);
        assertThat(at.simulator.book().timesSent(number.value())).isEqualTo(2);
    }

    @EachWallet
    void whatNobodyConfirmsIsTakenBack(TenderMethod method) {
        Connected at = to(method);
        ProviderNumber number = number();
        at.pay(number, PAID, Script.NEVER_CONFIRMS);
        at.pass(60);
        assertThat(at.provider.cancel(number, Way.CODE)).isEqualTo(new CancelAnswer.Cancelled(false));
        assertThat(at.query(number)).isEqualTo(new Answer.Closed(false));
        assertThat(at.provider.cancel(number, Way.CODE)).as("again").isEqualTo(new CancelAnswer.Cancelled(false));
    }

    @EachWallet
    void whatIsPaidIsGivenBackAsItIsTakenBack(TenderMethod method) {
        Connected at = to(method);
        ProviderNumber number = number();
        at.pay(number, PAID, Script.LATE);
        at.pass(20);
        assertThat(at.provider.cancel(number, Way.CODE)).isEqualTo(new CancelAnswer.Cancelled(true));
        assertThat(at.query(number)).isEqualTo(new Answer.Closed(true));
        assertThat(at.inBook(number).refundedMinor()).isEqualTo(PAID);
    }

    @EachWallet
    void takingBackIsRefusedThreeTimes(TenderMethod method) {
        Connected at = to(method);
        ProviderNumber number = number();
        at.pay(number, PAID, Script.CANCEL_REFUSED);
        at.pass(60);
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(at.provider.cancel(number, Way.CODE)).isInstanceOf(CancelAnswer.Retry.class);
        }
        assertThat(at.provider.cancel(number, Way.CODE)).isEqualTo(new CancelAnswer.Cancelled(false));
    }

    @EachWallet
    void takingBackIsDoneButNotAnswered(TenderMethod method) {
        Connected at = to(method);
        ProviderNumber number = number();
        at.pay(number, PAID, Script.CANCEL_SILENT);
        at.pass(60);
        assertThat(at.provider.cancel(number, Way.CODE)).isInstanceOf(CancelAnswer.Unknown.class);
        assertThat(at.provider.cancel(number, Way.CODE)).isEqualTo(new CancelAnswer.Cancelled(false));
    }

    @EachWallet
    void whatWasTakenBackIsPaidAllTheSame(TenderMethod method) {
        Connected at = to(method);
        ProviderNumber number = number();
        at.pay(number, PAID, Script.CANCELLED_YET_PAID);
        at.pass(60);
        assertThat(at.provider.cancel(number, Way.CODE)).isInstanceOf(CancelAnswer.Cancelled.class);
        assertThat(at.query(number)).isInstanceOf(Answer.Captured.class);
        assertThat(at.provider.refund(refund(number, PAID, PAID))).isInstanceOf(RefundAnswer.Refunded.class);
        assertThat(at.inBook(number).refundedMinor()).isEqualTo(PAID);
    }

    @EachWallet
    void moneyIsGivenBackInParts(TenderMethod method) {
        Connected at = to(method);
        ProviderNumber number = number();
        at.pay(number, PAID, Script.SUCCESS);
        RefundOrder first = refund(number, 2_800, PAID);
        assertThat(at.provider.queryRefund(first)).isEqualTo(new RefundAnswer.NotFound());
        assertRefunded(at.provider.refund(first), 2_800);
        assertRefunded(at.provider.refund(refund(number, 500, PAID)), 500);
        assertRefunded(at.provider.queryRefund(first), 2_800);
        assertThat(at.query(number)).as("it stays paid").isInstanceOf(Answer.Captured.class);
        assertThat(at.provider.refund(refund(number, PAID, PAID))).isInstanceOf(RefundAnswer.Failed.class);
        assertThat(at.inBook(number).refundedMinor()).isEqualTo(3_300);
    }

    private static void assertRefunded(RefundAnswer answer, long minor) {
        assertThat(answer).isInstanceOf(RefundAnswer.Refunded.class);
        assertThat(((RefundAnswer.Refunded) answer).refundedMinor()).isEqualTo(minor);
    }

    @EachWallet
    void aRefundThatWasNotAnsweredIsOneRefund(TenderMethod method) {
        Connected at = to(method);
        ProviderNumber number = number();
        at.pay(number, PAID, Script.REFUND_SILENT);
        RefundOrder order = refund(number, 1_000, PAID);
        assertThat(at.provider.refund(order)).isInstanceOf(RefundAnswer.Unknown.class);
        assertThat(at.provider.refund(order)).isInstanceOfAny(RefundAnswer.Processing.class,
                RefundAnswer.Refunded.class);
        assertRefunded(at.provider.queryRefund(order), 1_000);
        assertThat(at.inBook(number).refundedMinor()).isEqualTo(1_000);
    }

    @EachWallet
    void refundsTakeTimeFailOrAreStuck(TenderMethod method) {
        Connected at = to(method);
        ProviderNumber slow = number();
        at.pay(slow, PAID, Script.REFUND_SLOW);
        RefundOrder order = refund(slow, 1_000, PAID);
        assertThat(at.provider.refund(order)).isEqualTo(new RefundAnswer.Processing());
        assertThat(at.provider.queryRefund(order)).isEqualTo(new RefundAnswer.Processing());
        at.pass(6);
        assertRefunded(at.provider.queryRefund(order), 1_000);

        ProviderNumber failing = number();
        at.pay(failing, PAID, Script.REFUND_FAILS);
        assertThat(at.provider.refund(refund(failing, 1_000, PAID))).isInstanceOf(RefundAnswer.Failed.class);
        ProviderNumber stuck = number();
        at.pay(stuck, PAID, Script.REFUND_STUCK);
        assertThat(at.provider.refund(refund(stuck, 1_000, PAID))).isInstanceOf(
                method == TenderMethod.ALIPAY ? RefundAnswer.TooPoor.class : RefundAnswer.Stuck.class);
        assertThat(at.inBook(failing).refundedMinor() + at.inBook(stuck).refundedMinor()).isZero();
    }

    @EachWallet
    void aCodeThatIsShownIsScannedOrNot(TenderMethod method) {
        try (Connected at = new Connected(method, URI.create("http://127.0.0.1:1/notices/main"))) {
            ProviderNumber number = number();
            assertThat(at.provider.present(charge(number, 10_000))).isInstanceOf(Shown.Code.class);
            assertThat(at.provider.query(number, Way.QR)).isEqualTo(new Answer.Pending());
            at.pass(6);
            assertThat(at.provider.query(number, Way.QR)).isInstanceOf(Answer.Captured.class);

            ProviderNumber unscanned = number();
            at.provider.present(charge(unscanned, 10_000 + Long.parseLong(Script.NEVER_CONFIRMS.digits())));
            at.pass(300);
            assertThat(at.provider.query(unscanned, Way.QR)).isEqualTo(new Answer.Pending());
            assertThat(at.provider.cancel(unscanned, Way.QR)).isEqualTo(new CancelAnswer.Cancelled(false));
        }
    }

    @EachWallet
    void nobodyIsThere(TenderMethod method) {
        try (Connected at = new Connected(method)) {
            at.simulator.close();
            assertThat(at.pay(number(), PAID, Script.SUCCESS)).as("nothing of it has left")
                    .isInstanceOf(Answer.Declined.class);
            assertThat(kind(at.query(number()))).isEqualTo(Kind.UNREACHABLE);
            assertThat(at.provider.cancel(number(), Way.CODE)).isInstanceOf(CancelAnswer.Unknown.class);
            assertThat(at.provider.refund(refund(number(), 1, 1))).isInstanceOf(RefundAnswer.Unknown.class);
        }
    }
}
