package io.tillbook.server.payments.simulator;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Secret;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.server.payments.provider.Answer;
import io.tillbook.server.payments.provider.Charge;
import io.tillbook.server.payments.provider.Deadlines;
import io.tillbook.server.payments.provider.PaymentProvider;
import io.tillbook.server.payments.provider.PaymentProvider.Way;
import io.tillbook.server.payments.provider.ProviderNumber;
import io.tillbook.server.payments.provider.RefundOrder;
import io.tillbook.server.testing.MovableClock;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A simulated provider with a connector to it, and a clock that both go by. */
final class Connected implements AutoCloseable {
    static final Duration CALL = Duration.ofMillis(1500);
    private static final Duration LATENESS = Duration.ofSeconds(2);
    private static final AtomicInteger CODES = new AtomicInteger();

    final MovableClock clock = new MovableClock();
    final ProviderSimulator simulator;
    final PaymentProvider provider;

    Connected(TenderMethod method) {
        this(method, null);
    }

    Connected(TenderMethod method, @Nullable URI notices) {
        simulator = ProviderSimulator.start(method, 0, clock, LATENESS);
        provider = simulator.connect("main", notices, waitingFor(CALL));
    }

    static Deadlines waitingFor(Duration call) {
        Deadlines usual = Deadlines.WECHAT;
        return new Deadlines(call, usual.firstQuery(), usual.everyQuery(), usual.askForCode(), usual.askForQr(),
                usual.cancelNotBefore(), usual.notFoundAfter(), usual.firstCancelWait(), usual.longestCancelWait(),
                usual.cancelFor());
    }

    static ProviderNumber number() {
        return ProviderNumber.of(UUID.randomUUID());
    }

    static Charge charge(ProviderNumber number, long amountMinor) {
        return new Charge(number, amountMinor, "账房门店", new LocationId("S1"), new RegisterId("R1"));
    }

    static RefundOrder refund(ProviderNumber payment, long amountMinor, long paidMinor) {
        return new RefundOrder(number(), payment, amountMinor, paidMinor, "退货");
    }

    /** A code of the wallet that nobody has used, and that picks a script. */
    Secret code(Script script) {
        String start = simulator.method() == TenderMethod.ALIPAY ? "28" : "13";
        return new Secret("%s%014d%s".formatted(start, CODES.incrementAndGet(), script.digits()));
    }

    /** Pays by a code that picks a script. */
    Answer pay(ProviderNumber number, long amountMinor, Script script) {
        return provider.pay(charge(number, amountMinor), code(script));
    }

    Answer query(ProviderNumber number) {
        return provider.query(number, Way.CODE);
    }

    SimulatedPayment inBook(ProviderNumber number) {
        return simulator.book().find(number.value()).orElseThrow();
    }

    void pass(long seconds) {
        clock.pass(Duration.ofSeconds(seconds));
    }

    @Override
    public void close() {
        provider.close();
        simulator.close();
    }
}
