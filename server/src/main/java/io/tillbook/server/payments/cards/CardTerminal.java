package io.tillbook.server.payments.cards;

import io.tillbook.server.payments.provider.ProviderNumber;

/**
 * A terminal for bank cards. What it is asked has the shape of nexo Retailer: a payment that is not answered is asked
 * about by its number, and never asked for again. Nothing that a terminal or the way to it does makes a call throw.
 */
public interface CardTerminal {
    /** Asks the customer for a card and for money (nexo: Payment). */
    TerminalAnswer start(CardPayment payment);

    /** Asks what became of a payment, reversal or refund (nexo: TransactionStatus). */
    TerminalAnswer status(ProviderNumber number);

    /** Asks to stop what runs (nexo: Abort); what it has come to tells {@link #status}. */
    void abort(ProviderNumber number);

    /**
     * Takes a payment of the same day back as a whole (nexo: Reversal).
     *
     * @param number of the reversal
     * @param reference that the terminal gave the payment
     */
    TerminalAnswer reverse(ProviderNumber number, CardReference reference);

    /**
     * Gives money back (nexo: Payment of the type Refund).
     *
     * @param refund what to give back, under a number of its own
     * @param reference that the terminal gave the payment
     */
    TerminalAnswer refund(CardPayment refund, CardReference reference);

    /** Closes the terminal's day (nexo: Reconciliation). */
    DayClosed endOfDay();
}
