package io.tillbook.server.payments.simulator;

import java.time.Instant;

/**
 * A refund in the book of a simulated provider.
 *
 * @param number ours
 * @param id the provider's
 * @param at when it was asked for
 */
public record SimulatedRefund(String number, String id, long amountMinor, State state, Instant at) {
    /** What has become of it. */
    public enum State {
        /** On its way. */
        PROCESSING,
        /** The money is given back. */
        SUCCESS,
        /** It failed. */
        CLOSED,
        /** It cannot go where the money came from. */
        ABNORMAL
    }

    SimulatedRefund become(State next) {
        return new SimulatedRefund(number, id, amountMinor, next, at);
    }

    /** Whether it holds money of the payment: it is given back, or may be yet. */
    boolean isHolding() {
        return state == State.SUCCESS || state == State.PROCESSING;
    }
}
