package io.tillbook.server.automation.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogCommand.OpenLocation;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.payments.PaymentState;
import io.tillbook.api.payments.PaymentsCommand.CancelPayment;
import io.tillbook.api.payments.PaymentsEvent.LateCaptureFound;
import io.tillbook.api.payments.PaymentsEvent.OfPayment;
import io.tillbook.api.payments.PaymentsEvent.PaymentCancelled;
import io.tillbook.api.payments.PaymentsEvent.PaymentCaptured;
import io.tillbook.api.payments.RefundCommand.StartRefund;
import io.tillbook.api.payments.RefundEvent.PaymentRefundClosed;
import io.tillbook.api.payments.RefundState;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.server.automation.payments.Crashes.Killed;
import io.tillbook.server.payments.provider.Deadlines;
import io.tillbook.server.payments.simulator.ProviderSimulator;
import io.tillbook.server.payments.simulator.Script;
import io.tillbook.server.payments.simulator.SimulatedPayment;
import io.tillbook.server.testing.DiskLedger;
import io.tillbook.server.testing.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The connectors, the processor and the ledger against the simulators of providers, over HTTP, with all of their
 * scripts and a process that is killed again and again: both books say the same in the end.
 */
@Timeout(300)
class SimulatedChaosTest {
    private static final List<Script> SCRIPTS = List.of(Script.values());
    private static final long AMOUNT = 1_980;
    private static final Duration LATENESS = Duration.ofMillis(700);
    private static final int EACH = 2;

    @TempDir private Path folder;
    private final MovableClock clock = new MovableClock();
    private final Crashes crashes = new Crashes();
    private final Random random = new Random(7);
    private DiskLedger ledger;

    @BeforeEach
    void open() {
        ledger = new DiskLedger(folder);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    /** As the providers say it, but for how long a test waits. */
    private static Deadlines deadlines(Deadlines usual) {
        return new Deadlines(Duration.ofMillis(400), usual.firstQuery(), usual.everyQuery(), usual.askForCode(),
                usual.askForQr(), usual.cancelNotBefore(), usual.notFoundAfter(), usual.firstCancelWait(),
                usual.longestCancelWait(), usual.cancelFor());
    }

    @ParameterizedTest
    @EnumSource(names = {"ALIPAY", "WECHAT"})
    void theBooksAgree(TenderMethod method) throws InterruptedException {
        Deadlines usual = method == TenderMethod.ALIPAY ? Deadlines.ALIPAY : Deadlines.WECHAT;
        try (ProviderSimulator simulator = ProviderSimulator.start(method, 0, clock, LATENESS)) {
            PaymentDesk desk = new PaymentDesk(ledger, clock, crashes,
                    List.of(simulator.connect("simulated", null, deadlines(usual))));
            desk.ask(new OpenLocation(PaymentDesk.STORE, "x", LocationKind.STORE, null, ZoneId.of("Asia/Shanghai"),
                    NegativeStock.ALLOW));
            crashes.when(() -> random.nextInt(15) == 0);
            List<PaymentId> started = new ArrayList<>();
            for (int number = 0; number < EACH * Script.values().length; number++) {
                PaymentId payment = new PaymentId(
                        new UUID(0x01998f006b007000L, 0x8000_0000_0000_0000L + number).toString());
                started.add(payment);
                pay(desk, payment, method, code(method, number));
                disturb(desk, started.get(random.nextInt(started.size())), number);
                round(desk, Duration.ofSeconds(1 + random.nextInt(3)));
                takeNotices(desk, simulator);
            }
            settle(desk, simulator);
            check(desk, simulator, method, started);
        }
    }

    private void pay(PaymentDesk desk, PaymentId payment, TenderMethod method, String code)
            throws InterruptedException {
        try {
            desk.pay(payment, method, code, AMOUNT);
        } catch (Killed killed) {
            desk.restart();
        }
    }

    /** A code of the wallet that is used once; its last two digits pick the script. */
    private static String code(TenderMethod method, int number) {
        return (method == TenderMethod.ALIPAY ? "28" : "13")
                + "%014d".formatted(number) + SCRIPTS.get(number % SCRIPTS.size()).digits();
    }

    private void disturb(PaymentDesk desk, PaymentId some, int number) {
        if (random.nextInt(8) == 0) {
            desk.ask(new CancelPayment(some, "the customer pays in cash"));
        }
        if (random.nextInt(2) == 0 && desk.state(some) == PaymentState.CAPTURED) {
            desk.ask(new StartRefund(new RefundId(new UUID(9, number).toString()), some, PaymentDesk.STORE,
                    Money.of(1 + random.nextInt((int) AMOUNT)), "it was broken", null));
        }
    }

    private void round(PaymentDesk desk, Duration pause) {
        clock.pass(pause);
        try {
            desk.round();
        } catch (Killed killed) {
            desk.restart();
        }
    }

    /** In any order, and often. */
    private void takeNotices(PaymentDesk desk, ProviderSimulator simulator) {
        List<SimulatedPayment> paid = new ArrayList<>(simulator.book()
                .payments()
                .stream()
                .filter(payment -> payment.paidAt() != null && random.nextInt(10) == 0)
                .toList());
        Collections.shuffle(paid, random);
        for (SimulatedPayment payment : paid) {
            try {
                desk.take("simulated", simulator.notice(payment, null));
            } catch (Killed killed) {
                desk.restart();
            } catch (IllegalStateException unanswered) {
                // It is not taken, and comes again.
            }
        }
    }

    private void settle(PaymentDesk desk, ProviderSimulator simulator) {
        for (int second = 0; second < 90; second += 3) {
            round(desk, Duration.ofSeconds(3));
        }
        for (int hour = 0; hour < 30; hour++) {
            takeNotices(desk, simulator);
            round(desk, Duration.ofHours(1));
        }
        crashes.when(() -> false);
        simulator.book()
                .payments()
                .stream()
                .filter(payment -> payment.paidAt() != null)
                .forEach(payment -> desk.take("simulated", simulator.notice(payment, null)));
        for (int round = 0; round < 20; round++) {
            round(desk, Duration.ofMinutes(20));
        }
    }

    private static void check(PaymentDesk desk, ProviderSimulator simulator, TenderMethod method,
            List<PaymentId> started) {
        assertThat(desk.open().payments()).isEmpty();
        assertThat(desk.open().refunds().values()).as("a person sees to these, or pays money in")
                .allMatch(method == TenderMethod.WECHAT ? RefundState.STUCK::equals : RefundState.PENDING::equals);
        assertThat(started).allSatisfy(payment -> assertThat(
                simulator.book().timesSent(payment.value().replace("-", ""))).isLessThanOrEqualTo(1));
        Map<String, Long> book = new TreeMap<>();
        simulator.book()
                .payments()
                .forEach(payment -> book.put(payment.number(), payment.capturedMinor()
                        - payment.refundedMinor()));
        book.values().removeIf(minor -> minor == 0);
        Map<String, Long> known = new TreeMap<>();
        desk.log()
                .page(0, Integer.MAX_VALUE, OfPayment.class::isAssignableFrom)
                .events()
                .forEach(recorded -> known.merge(((OfPayment) recorded.event()).paymentId().value().replace("-", ""),
                        minor(recorded.event()), Long::sum));
        known.values().removeIf(minor -> minor == 0);
        assertThat(known).isEqualTo(book);
        assertThat(simulator.book().capturedMinor()).isPositive();
        assertThat(simulator.book().refundedMinor()).isPositive();
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
}
