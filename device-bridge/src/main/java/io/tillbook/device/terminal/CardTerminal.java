package io.tillbook.device.terminal;

/**
 * A card terminal. Each request has an id of its own, by which its answer is asked for again where it was lost: what is
 * not answered is neither approved nor declined.
 */
public interface CardTerminal {
    /**
     * Takes money.
     *
     * @param requestId new for every attempt
     * @param amountMinor above zero
     */
    TerminalAnswer start(String requestId, long amountMinor);

    /** What has become of a request. */
    TerminalAnswer status(String requestId);

    /** Asks the terminal to stop; the answer to the request itself tells whether it did. */
    void abort(String requestId);

    /** Takes a request back that was approved on the same day. */
    TerminalAnswer reverse(String requestId, String approvedRequestId);

    /**
     * Pays money back.
     *
     * @param reference of the payment, as its approval told it
     */
    TerminalAnswer refund(String requestId, String reference, long amountMinor);

    /** Settles with the bank. */
    TerminalAnswer endOfDay(String requestId);
}
