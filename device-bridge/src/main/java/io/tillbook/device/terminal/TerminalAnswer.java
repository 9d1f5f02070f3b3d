package io.tillbook.device.terminal;

/** What a card terminal answers. */
public sealed interface TerminalAnswer {
    /**
     * The money has moved.
     *
     * @param amountMinor how much
     * @param reference by which the bank knows it
     * @param maskedCard its first six and last four digits
     * @param authorization the bank's code
     */
    record Approved(long amountMinor, String reference, String maskedCard, String authorization)
            implements TerminalAnswer {}

    /** No money has moved. */
    record Declined(String code, String text) implements TerminalAnswer {}

    /** Whether money has moved is not known: ask for the status. */
    record Unknown(String why) implements TerminalAnswer {}

    /** The terminal is at work on another request. */
    record Busy(String requestId) implements TerminalAnswer {}

    /** It knows no such request: no money has moved. */
    record NotFound() implements TerminalAnswer {}
}
