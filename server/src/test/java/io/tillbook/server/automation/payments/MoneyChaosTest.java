package io.tillbook.server.automation.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogCommand.OpenLocation;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.payments.PaymentState;
import io.tillbook.api.payments.PaymentsCommand.CancelPayment;
import io.tillbook.api.payments.PaymentsEvent.LateCaptureFound;
import io.tillbook.api.payments.PaymentsEvent.OfPayment;
import io.tillbook.api.payments.PaymentsEvent.PaymentCancelled;
import io.tillbook.api.payments.PaymentsEvent.PaymentCaptured;
import io.tillbook.api.payments.RefundCommand.PayRefundOtherwise;
import io.tillbook.api.payments.RefundCommand.StartRefund;
import io.tillbook.api.payments.RefundEvent.PaymentRefundClosed;
import io.tillbook.api.payments.RefundState;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.server.automation.payments.Crashes.Killed;
import io.tillbook.server.payments.provider.ProviderNumber;
import io.tillbook.server.testing.DiskLedger;
import io.tillbook.server.testing.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Money under a process that is killed again and again, a provider that does all it can, and a network that loses what
 * it likes: in the end the provider's book and the ledger say the same, nobody was asked twice for the same money, and
 * nothing stays open.
 */
@Timeout(300)
class MoneyChaosTest {
    private static final List<Script> SCRIPTS = List.of(Script.values());
    private static final List<RefundScript> REFUND_SCRIPTS = List.of(RefundScript.values());
    private static final long AMOUNT = 1_980;
    private static final String CODE = "134567890123456789";
    /** Longer than any payment may be asked for, and than any wait of a refund that goes on. */
    private static final Duration LONG = Duration.ofHours(26);

    @TempDir private Path folder;
    private final MovableClock clock = new MovableClock();
    private final Crashes crashes = new Crashes();
    private final Wallet wallet = new Wallet(clock);
    private DiskLedger ledger;
    private PaymentDesk desk;
    private int noticed;

    @BeforeEach
    void open() {
        ledger = new DiskLedger(folder);
        desk = new PaymentDesk(ledger, clock, crashes, List.of(wallet));
        desk.ask(new OpenLocation(PaymentDesk.STORE, "x", LocationKind.STORE, null, ZoneId.of("Asia/Shanghai"),
                NegativeStock.ALLOW));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

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
        assertThat(desk.told()).containsExactly("RefundNeedsBalance");
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
        assertThat(desk.told()).containsExactly("RefundStuck", "RefundedTwice");
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

    private void payOrDie(PaymentId payment) throws InterruptedException {
        try {
            desk.pay(payment, TenderMethod.WECHAT, CODE, AMOUNT);
        } catch (Killed killed) {
            desk.restart();
        }
    }

    private void roundOrDie(Duration pause) {
        clock.pass(pause);
        try {
            takeNotices();
            wallet.passTime();
            desk.round();
        } catch (Killed killed) {
            desk.restart();
        }
    }

    /** The provider tells what it has not told yet: twice, and the last first. */
    private void takeNotices() {
        for (int times = 0; times < 2; times++) {
            for (int number = wallet.notices() - 1; number >= noticed; number--) {
                desk.take(Wallet.ACCOUNT, Integer.toString(number));
            }
        }
        noticed = wallet.notices();
    }

    /** Time goes by, at first second by second. */
    private void settle() {
        for (int second = 0; second < 400; second++) {
            if (second < 120 || second % 20 == 0) {
                roundOrDie(Duration.ofSeconds(second < 120 ? 1 : 20));
            }
        }
        for (Duration passed = Duration.ZERO; passed.compareTo(LONG) < 0; passed = passed.plusMinutes(30)) {
            roundOrDie(Duration.ofMinutes(30));
        }
    }

    private void checkBooks() {
        assertThat(desk.open().payments()).isEmpty();
        assertThat(desk.open().refunds()).isEmpty();
        assertThat(wallet.mostPays()).isLessThanOrEqualTo(1);
        assertThat(ledgerMinor()).isEqualTo(wallet.netMinor());
    }

    /** What the ledger has of customers' money: what was taken, on time or late, less what went back. */
    private long ledgerMinor() {
        return desk.log()
                .page(0, Integer.MAX_VALUE, type -> OfPayment.class.isAssignableFrom(type))
                .events()
                .stream()
                .mapToLong(recorded -> minor(recorded.event()))
                .sum();
    }

    private List<String> types() {
        return desk.log()
                .page(0, Integer.MAX_VALUE, type -> OfPayment.class.isAssignableFrom(type))
                .events()
                .stream()
                .map(recorded -> recorded.event().getClass().getSimpleName())
                .distinct()
                .toList();
    }

    private static long minor(Event event) {
        return switch (event) {
            case PaymentCaptured captured -> captured.capturedMinor().minor();
            case LateCaptureFound late -> late.capturedMinor().minor();
            case PaymentRefundClosed closed -> -closed.backMinor().minor();
            case PaymentCancelled cancelled -> cancelled.backMinor() == null ? 0 : -cancelled.backMinor().minor();
            default -> 0;
        };
    }

    private static PaymentId payment(int number) {
        return new PaymentId(new UUID(0x01998f006b007000L, 0x8000_0000_0000_0000L + number).toString());
    }

    private static ProviderNumber number(PaymentId payment) {
        return ProviderNumber.of(UUID.fromString(payment.value()));
    }

    private static ProviderNumber number(RefundId refund) {
        return ProviderNumber.of(UUID.fromString(refund.value()));
    }
}
