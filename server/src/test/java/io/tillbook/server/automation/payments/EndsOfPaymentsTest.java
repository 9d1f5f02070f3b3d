package io.tillbook.server.automation.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.payments.PaymentState;
import io.tillbook.api.payments.PaymentsCommand.CancelPayment;
import io.tillbook.api.payments.RefundCommand.PayRefundOtherwise;
import io.tillbook.api.payments.RefundCommand.StartRefund;
import io.tillbook.api.payments.RefundState;
import io.tillbook.api.sales.TenderMethod;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How payments end whose provider does this or that, and what people are told of it. */
@Timeout(300)
class EndsOfPaymentsTest extends PaymentsUnderKills {
    /** Undisturbed, each script ends as it should. */
    @ParameterizedTest
    @CsvSource({"PAID, CAPTURED", "CONFIRMED_LATER, CAPTURED", "NEVER_CONFIRMED, CANCELLED",
            "CONFIRMED_TOO_LATE, CANCELLED", "DECLINED, DECLINED", "ANSWER_LOST, CAPTURED", "CALL_LOST, CANCELLED",
            "CALL_DELAYED, CAPTURED_LATE", "FAILS_AND_TAKES, CAPTURED", "FAILS, CANCELLED",
            "CANCEL_REFUSED_THRICE, CANCELLED", "CANCEL_ANSWER_LOST, CANCELLED", "CANCEL_TOO_LATE, CAPTURED"})
    void endsAsItShould(Script script, PaymentState end) throws InterruptedException {
        PaymentId payment = payment(1);
        wallet.script(number(payment), script);
        desk.pay(payment, TenderMethod.WECHAT, CODE, AMOUNT);
        settle();
        assertThat(desk.state(payment)).isEqualTo(end);
        checkBooks();
    }

    /** Whoever cancels what was taken meanwhile gets it back; people are told of it. */
    @Test
    void whatIsTakenAfterItWasCancelledGoesBack() throws InterruptedException {
        PaymentId payment = payment(1);
        wallet.script(number(payment), Script.CANCEL_TOO_LATE);
        desk.pay(payment, TenderMethod.WECHAT, CODE, AMOUNT);
        desk.ask(new CancelPayment(payment, "the customer has left"));
        settle();
        assertThat(desk.state(payment)).isEqualTo(PaymentState.CAPTURED_LATE);
        assertThat(desk.told()).containsExactly("LateCapture");
        assertThat(wallet.netMinor()).isZero();
        checkBooks();
    }

    /** Wherever the process is killed, nothing of it can be given back once more. */
    @Test
    void whatWentBackByTheCancellationGoesBackOnce() throws InterruptedException {
        for (int last = 0;; last++) {
            PaymentId payment = payment(last);
            wallet.script(number(payment), Script.CANCEL_TOO_LATE);
            crashes.when(() -> false);
            desk.pay(payment, TenderMethod.WECHAT, CODE, AMOUNT);
            desk.ask(new CancelPayment(payment, "the customer has left"));
            for (int second = 0; desk.state(payment) != PaymentState.CAPTURED_LATE; second++) {
                assertThat(second).isLessThan(120);
                roundOrDie(Duration.ofSeconds(1));
            }
            wallet.reverse(number(payment));
            int at = last;
            crashes.when(() -> crashes.steps() == at + 1);
            settle();
            checkBooks();
            assertThat(desk.ask(new StartRefund(RefundId.of(payment, payment(1_000)), payment, PaymentDesk.STORE,
                    Money.of(1), "once more", null))).isInstanceOf(CommandRefused.class);
            if (crashes.steps() < at + 1) {
                return;
            }
        }
    }

    @Test
    void whatNobodyWasGivenAnythingForIsTold() throws InterruptedException {
        desk.pay(payment(1), TenderMethod.WECHAT, CODE, AMOUNT);
        for (int minute = 0; minute < 9; minute++) {
            roundOrDie(Duration.ofMinutes(1));
        }
        assertThat(desk.told()).isEmpty();
        roundOrDie(Duration.ofMinutes(2));
        desk.restart();
        roundOrDie(Duration.ofMinutes(1));
        assertThat(desk.told()).containsExactly("PaidWithoutSale");
    }

    /** It is sent again under its number until the account has the money, and people are told once to pay some in. */
    @Test
    void whatCannotGoBackForWantOfMoneyIsTriedAgain() throws InterruptedException {
        PaymentId payment = payment(1);
        RefundId refund = RefundId.of(payment, payment);
        wallet.script(number(payment), Script.PAID);
        desk.pay(payment, TenderMethod.WECHAT, CODE, AMOUNT);
        wallet.script(number(payment), number(refund), RefundScript.TOO_POOR_THRICE);
        desk.ask(new StartRefund(refund, payment, PaymentDesk.STORE, Money.of(700), "too much", null));
        settle();
        assertThat(desk.state(refund)).isEqualTo(RefundState.COMPLETED);
        assertThat(desk.told()).as("and that the rest is in no sale")
                .containsExactly("RefundNeedsBalance", "PaidWithoutSale");
        assertThat(wallet.netMinor()).isEqualTo(AMOUNT - 700);
        checkBooks();
    }

    /** It was stuck, was paid in cash, and two hours later the provider has found the way: people are told, once. */
    @Test
    void whatWentBackTwiceIsTold() throws InterruptedException {
        PaymentId payment = payment(1);
        RefundId refund = RefundId.of(payment, payment);
        wallet.script(number(payment), Script.PAID);
        desk.pay(payment, TenderMethod.WECHAT, CODE, AMOUNT);
        wallet.script(number(payment), number(refund), RefundScript.STUCK_THEN_DONE);
        desk.ask(new StartRefund(refund, payment, PaymentDesk.STORE, Money.of(700), "too much", null));
        for (int second = 0; desk.state(refund) != RefundState.STUCK; second++) {
            assertThat(second).isLessThan(120);
            roundOrDie(Duration.ofSeconds(1));
        }
        desk.ask(new PayRefundOtherwise(refund, PaymentDesk.STORE, new RegisterId("R1"), null, TenderMethod.CASH,
                "the card is gone", null));
        settle();
        assertThat(desk.state(refund)).isEqualTo(RefundState.PAID_OTHERWISE);
        assertThat(desk.told()).as("and that the rest is in no sale")
                .containsExactly("RefundStuck", "PaidWithoutSale", "RefundedTwice");
    }

    /** A code that was scanned is never shown to be scanned: another wallet could pay it. */
    @Test
    void aPaymentWhoseCodeIsLostIsDeclinedAndNobodyIsCalled() throws InterruptedException {
        wallet.script(number(payment(1)), Script.PAID);
        desk.payWithLostCode(payment(1), TenderMethod.WECHAT, CODE, AMOUNT);
        assertThat(desk.state(payment(1))).isEqualTo(PaymentState.DECLINED);
        settle();
        assertThat(wallet.mostPays()).isZero();
        checkBooks();
    }
}
