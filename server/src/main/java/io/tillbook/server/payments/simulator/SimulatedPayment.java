package io.tillbook.server.payments.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A payment in the book of a simulated provider.
 *
 * @param number ours
 * @param transaction the provider's
 * @param isQr whether the customer scans
 * @param notices where its notices go; null for nowhere
 * @param at when it was asked for
 * @param paidAt when it was paid; null where it never was
 * @param takenBackMinor what was given back as the whole was taken back
 * @param cancels how often it was asked to be taken back
 */
public record SimulatedPayment(String number, String transaction, long amountMinor, Script script, boolean isQr,
        @Nullable String notices, Instant at, State state, @Nullable Instant paidAt, long takenBackMinor, int cancels,
        List<SimulatedRefund> refunds) {
    /** Takes a copy. */
    public SimulatedPayment {
        refunds = List.copyOf(refunds);
    }

    /** What has become of it. */
    public enum State {
        /** A code is shown, which nobody has scanned. */
        SHOWN,
        /** The customer is asked to confirm. */
        CONFIRMING,
        /** It is paid. */
        PAID,
        /** The customer, or the provider, has said no. */
        REFUSED,
        /** It was taken back, paid or not. */
        TAKEN_BACK
    }

    SimulatedPayment become(State next) {
        return new SimulatedPayment(number, transaction, amountMinor, script, isQr, notices, at, next, paidAt,
                takenBackMinor, cancels, refunds);
    }

    SimulatedPayment paid(Instant when) {
        return new SimulatedPayment(number, transaction, amountMinor, script, isQr, notices, at, State.PAID, when,
                takenBackMinor, cancels, refunds);
    }

    SimulatedPayment asked() {
        return new SimulatedPayment(number, transaction, amountMinor, script, isQr, notices, at, state, paidAt,
                takenBackMinor, cancels + 1, refunds);
    }

    SimulatedPayment takenBack() {
        long left = paidAt == null ? 0 : amountMinor - heldMinor();
        return new SimulatedPayment(number, transaction, amountMinor, script, isQr, notices, at, State.TAKEN_BACK,
                paidAt, left, cancels, refunds);
    }

    SimulatedPayment with(SimulatedRefund refund) {
        List<SimulatedRefund> all = new ArrayList<>(refunds);
        all.removeIf(each -> each.number().equals(refund.number()));
        all.add(refund);
        return new SimulatedPayment(number, transaction, amountMinor, script, isQr, notices, at, state, paidAt,
                takenBackMinor, cancels, all);
    }

    /** A refund by our number. */
    public Optional<SimulatedRefund> refund(String wanted) {
        return refunds.stream().filter(each -> each.number().equals(wanted)).findFirst();
    }

    /** What refunds hold of it. */
    long heldMinor() {
        return refunds.stream().filter(SimulatedRefund::isHolding).mapToLong(SimulatedRefund::amountMinor).sum();
    }

    /** What was really given back. */
    public long refundedMinor() {
        return takenBackMinor + refunds.stream()
                .filter(each -> each.state() == SimulatedRefund.State.SUCCESS)
                .mapToLong(SimulatedRefund::amountMinor)
                .sum();
    }

    /** What was ever paid. */
    public long capturedMinor() {
        return paidAt == null ? 0 : amountMinor;
    }
}
