package io.tillbook.server.payments.simulator;

import io.tillbook.server.payments.simulator.SimulatedPayment.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What a simulated provider knows: what was really paid and given back, whatever it has told anybody. */
public final class SimulatorBook {
    /** How long customers take to confirm or to scan, and refunds to arrive. */
    public static final Duration CUSTOMER_TAKES = Duration.ofSeconds(5);
    private static final int CANCELS_REFUSED = 3;

    private final InstantSource clock;
    private final String prefix;
    private final Map<String, SimulatedPayment> payments = new LinkedHashMap<>();
    private final Map<String, String> paymentOfRefund = new HashMap<>();
    private final Map<String, Integer> sent = new HashMap<>();
    private final Set<String> codes = new HashSet<>();
    private final Set<String> open = new HashSet<>();
    private final Set<String> unanswered = new HashSet<>();
    private final List<Consumer<Change>> watchers = new ArrayList<>();
    private long transactions;

    /** Something was paid, or became of a refund. */
    record Change(SimulatedPayment payment, Optional<SimulatedRefund> refund) {}

    /** @param prefix of the provider's own numbers */
    SimulatorBook(InstantSource clock, String prefix) {
        this.clock = clock;
        this.prefix = prefix;
    }

    /** Is told what changes. */
    synchronized void watch(Consumer<Change> watcher) {
        watchers.add(watcher);
    }

    /** All that was ever paid, in minor units. */
    public synchronized long capturedMinor() {
        settle();
        return payments.values().stream().mapToLong(SimulatedPayment::capturedMinor).sum();
    }

    /** All that was ever given back, in minor units. */
    public synchronized long refundedMinor() {
        settle();
        return payments.values().stream().mapToLong(SimulatedPayment::refundedMinor).sum();
    }

    /** All payments, the oldest first. */
    public synchronized List<SimulatedPayment> payments() {
        settle();
        return List.copyOf(payments.values());
    }

    /** A payment by our number. */
    public synchronized Optional<SimulatedPayment> find(String number) {
        settle();
        return Optional.ofNullable(payments.get(number));
    }

    /** How often a payment was asked for by a number. */
    public synchronized int timesSent(String number) {
        return sent.getOrDefault(number, 0);
    }

    /** The payment that a refund belongs to. */
    synchronized Optional<SimulatedPayment> ofRefund(String number) {
        return Optional.ofNullable(paymentOfRefund.get(number)).flatMap(this::find);
    }

    /** Notes that a request has come, and whether its code is used for the first time. */
    synchronized boolean isFirst(String number, String code) {
        sent.merge(number, 1, Integer::sum);
        return codes.add(code);
    }

    /** Takes a payment on. */
    synchronized SimulatedPayment take(String number, long amountMinor, Script script, boolean isQr,
            String notices) {
        Instant now = clock.instant();
        SimulatedPayment asked = new SimulatedPayment(number, prefix + (1_000_000_000L + ++transactions), amountMinor,
                script, isQr, notices.isEmpty() ? null : notices, now, isQr ? State.SHOWN : State.CONFIRMING, null, 0,
                0, List.of());
        payments.put(number, asked);
        open.add(number);
        if (script == Script.DECLINED && !isQr) {
            change(number, payment -> payment.become(State.REFUSED));
        } else if (!isQr && !script.isConfirming()) {
            pay(number, now);
        }
        return payment(number);
    }

    /** What time brings: customers confirm, scan or say no, refunds arrive. */
    synchronized void settle() {
        Instant now = clock.instant();
        for (String number : List.copyOf(open)) {
            settle(payment(number), now);
        }
    }

    private void settle(SimulatedPayment payment, Instant now) {
        boolean isWaiting = payment.state() == State.SHOWN || payment.state() == State.CONFIRMING;
        boolean isTime = !now.isBefore(payment.at().plus(CUSTOMER_TAKES));
        if (isWaiting && isTime && payment.script() == Script.REJECTED) {
            change(payment.number(), each -> each.become(State.REFUSED));
        } else if (isWaiting && isTime && (!payment.script().isConfirming() || payment.script() == Script.CONFIRMS)) {
            pay(payment.number(), now);
        } else if (payment.state() == State.TAKEN_BACK && payment.script() == Script.CANCELLED_YET_PAID
                && payment.paidAt() == null) {
            pay(payment.number(), now);
        }
        for (SimulatedRefund refund : payment.refunds()) {
            if (refund.state() == SimulatedRefund.State.PROCESSING
                    && !now.isBefore(refund.at().plus(CUSTOMER_TAKES))) {
                refunded(payment.number(), refund.become(SimulatedRefund.State.SUCCESS));
            }
        }
    }

    /**
     * Takes a payment back.
     *
     * @return what it was before; empty where there is none, or it is refused this time
     */
    synchronized Optional<SimulatedPayment> takeBack(String number) {
        settle();
        change(number, SimulatedPayment::asked);
        SimulatedPayment before = payment(number);
        boolean isRefused = before.script() == Script.CANCEL_REFUSED && before.cancels() <= CANCELS_REFUSED;
        if (isRefused) {
            return Optional.empty();
        }
        if (before.state() != State.TAKEN_BACK && before.state() != State.REFUSED) {
            change(number, SimulatedPayment::takenBack);
        }
        return Optional.of(before);
    }

    /** Closes what nobody has paid. */
    synchronized void close(String number) {
        change(number, SimulatedPayment::takenBack);
    }

    /** Gives money back; empty where there is not so much left, or another amount was asked under the number. */
    synchronized Optional<SimulatedRefund> refund(String number, String refund, long amountMinor) {
        settle();
        SimulatedPayment payment = payment(number);
        Optional<SimulatedRefund> known = payment.refund(refund);
        if (known.isPresent() || payment.paidAt() == null || payment.state() == State.TAKEN_BACK
                || payment.heldMinor() + amountMinor > payment.amountMinor()) {
            return known.filter(same -> same.amountMinor() == amountMinor);
        }
        SimulatedRefund made = new SimulatedRefund(refund, "R" + payment.transaction() + payment.refunds().size(),
                amountMinor, first(payment.script()), clock.instant());
        paymentOfRefund.put(refund, number);
        refunded(number, made);
        return Optional.of(made);
    }

    /** Whether the next answer about something stays out, which it does once. */
    synchronized boolean isUnansweredOnce(String what) {
        return unanswered.add(what);
    }

    private static SimulatedRefund.State first(Script script) {
        return switch (script) {
            case REFUND_SLOW -> SimulatedRefund.State.PROCESSING;
            case REFUND_FAILS -> SimulatedRefund.State.CLOSED;
            case REFUND_STUCK -> SimulatedRefund.State.ABNORMAL;
            case SUCCESS, CONFIRMS, NEVER_CONFIRMS, REJECTED, DECLINED, SILENT, LATE, FAILS, FAILS_PAID,
                    WRONG_SIGNATURE, UNKNOWN_SERIAL, CANCEL_REFUSED, CANCEL_SILENT, CANCELLED_YET_PAID, REFUND_SILENT,
                    NOTICES_TWICE, NOTICES_REORDERED, NOTICES_TAMPERED, NOTICES_MISSING ->
                SimulatedRefund.State.SUCCESS;
        };
    }

    private void refunded(String number, SimulatedRefund refund) {
        change(number, payment -> payment.with(refund));
        tell(new Change(payment(number), Optional.of(refund)));
    }

    private void pay(String number, Instant when) {
        change(number, payment -> payment.paid(when));
        tell(new Change(payment(number), Optional.empty()));
    }

    private SimulatedPayment payment(String number) {
        return Objects.requireNonNull(payments.get(number), number);
    }

    private void tell(Change change) {
        watchers.forEach(watcher -> watcher.accept(change));
    }

    private void change(String number, UnaryOperator<SimulatedPayment> how) {
        SimulatedPayment changed = how.apply(payment(number));
        payments.put(number, changed);
        boolean isOver = changed.state() == State.REFUSED || (changed.state() != State.SHOWN
                && changed.state() != State.CONFIRMING && changed.script() != Script.CANCELLED_YET_PAID
                && changed.refunds().stream().noneMatch(each -> each.state() == SimulatedRefund.State.PROCESSING));
        if (isOver) {
            open.remove(number);
        } else {
            open.add(number);
        }
    }
}
