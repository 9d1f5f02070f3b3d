package io.tillbook.server.payments.cards;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a terminal has answered. */
public sealed interface TerminalAnswer {
    /**
     * The bank has said yes.
     *
     * @param amountMinor what was paid or given back
     * @param reference of the payment with the bank
     * @param card which card; null where that is not told
     * @param at when; null where that is not told
     */
    record Approved(long amountMinor, CardReference reference, @Nullable MaskedCard card, @Nullable Instant at)
            implements
            TerminalAnswer {}

    /**
     * No money has moved.
     *
     * @param code the bank's or the terminal's
     * @param text what it says to it
     */
    record Declined(String code, String text) implements TerminalAnswer {}

    /** It is neither known that money has moved, nor that it has not: to be asked again. */
    record Unknown(String text) implements TerminalAnswer {}

    /** The terminal does something else, or still does this. */
    record Busy() implements TerminalAnswer {}
}
