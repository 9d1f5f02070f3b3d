package io.tillbook.server.payments.provider;

/** What became of asking for a code that the customer scans. */
public sealed interface Shown {
    /**
     * The code is there.
     *
     * @param content what to show as a QR code
     */
    record Code(String content) implements Shown {}

    /** It was refused. */
    record Declined(String code, String text) implements Shown {}

    /** There is no code, but perhaps a payment: to be cancelled. */
    record Unknown(Trouble trouble) implements Shown {}
}
