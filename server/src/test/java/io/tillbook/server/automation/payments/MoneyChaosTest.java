package io.tillbook.server.automation.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.payments.PaymentState;
import io.tillbook.api.payments.PaymentsCommand.CancelPayment;
import io.tillbook.api.payments.RefundCommand.StartRefund;
import io.tillbook.api.sales.TenderMethod;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Money under a process that is killed again and again, a provider that does all it can, and a network that loses what
 * it likes: in the end the provider's book and the ledger say the same, nobody was asked twice for the same money, and
 * nothing stays open.
 */
@Timeout(300)
class MoneyChaosTest extends PaymentsUnderKills {
    private static final List<Script> SCRIPTS = List.of(Script.values());
    private static final List<RefundScript> REFUND_SCRIPTS = List.of(RefundScript.values());

    /** Each script once for each boundary between two steps, killed exactly there. */
    @ParameterizedTest
    @EnumSource
    void killedBetweenEachTwoSteps(Script script) throws InterruptedException {
        for (int last = 0;; last++) {
            PaymentId payment = payment(last);
            wallet.script(number(payment), script);
            int at = last;
            crashes.when(() -> crashes.steps() == at + 1);
            payOrDie(payment);
            settle();
            checkBooks();
            if (crashes.steps() < at + 1) {
                return;
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void refundsAreKilledBetweenEachTwoSteps(RefundScript script) throws InterruptedException {
        for (int last = 0;; last++) {
            PaymentId payment = payment(last);
            RefundId refund = RefundId.of(payment, payment);
            wallet.script(number(payment), Script.PAID);
            crashes.when(() -> false);
            desk.pay(payment, TenderMethod.WECHAT, CODE, AMOUNT);
            wallet.script(number(payment), number(refund), script);
            int at = last;
            crashes.when(() -> crashes.steps() == at + 1);
            desk.ask(new StartRefund(refund, payment, PaymentDesk.STORE, Money.of(700), "too much", null));
            settle();
            checkBooks();
            if (crashes.steps() < at + 1) {
                return;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void fiveHundredPaymentsUnderKills(long seed) throws InterruptedException {
        Random random = new Random(seed);
        crashes.when(() -> random.nextInt(12) == 0);
        List<PaymentId> started = new ArrayList<>();
        for (int number = 0; number < 170; number++) {
            PaymentId payment = payment(number);
            started.add(payment);
            wallet.script(number(payment), SCRIPTS.get(random.nextInt(SCRIPTS.size())));
            payOrDie(payment);
            PaymentId some = started.get(random.nextInt(started.size()));
            if (random.nextInt(6) == 0) {
                desk.ask(new CancelPayment(some, "the customer pays in cash"));
            }
            if (random.nextInt(3) == 0 && desk.state(some) == PaymentState.CAPTURED) {
                RefundId refund = new RefundId(new UUID(seed, number).toString());
                wallet.script(number(some), number(refund),
                        REFUND_SCRIPTS.get(random.nextInt(REFUND_SCRIPTS.size())));
                desk.ask(new StartRefund(refund, some, PaymentDesk.STORE,
                        Money.of(1 + random.nextInt((int) AMOUNT)), "it was broken", null));
            }
            for (int rounds = random.nextInt(4); rounds > 0; rounds--) {
                roundOrDie(Duration.ofSeconds(1));
            }
        }
        settle();
        checkBooks();
        started.forEach(payment -> assertThat(desk.state(payment)).isNotNull()
                .satisfies(state -> assertThat(state.isOpen()).isFalse()));
        assertThat(types()).as("what has to happen for this to prove anything")
                .contains("PaymentCaptured", "PaymentDeclined", "PaymentUnknown", "CancellationStarted",
                        "PaymentCancelled", "LateCaptureFound", "PaymentRefundOpened", "PaymentRefundClosed");
    }
}
