package io.tillbook.server.payments.cards;

import io.tillbook.server.payments.provider.ProviderNumber;
import java.util.Optional;
import java.util.function.Function;

/**
 * A terminal that nobody is connected to: the cashier types in what it has printed. Only that is known of it, so
 * whatever was not typed in is not known. Who has to approve it, and from what amount on, is a rule of the ledger.
 */
public final class ByHandTerminal implements CardTerminal {
    private static final String UNTYPED = "nobody has typed in what the terminal has printed";

    private final Function<ProviderNumber, Optional<TypedReceipt>> receipts;

    /**
     * What a cashier has typed in.
     *
     * @param amountMinor that the receipt shows, in minor units
     */
    public record TypedReceipt(long amountMinor, CardReference reference) {}

    /** @param receipts what was typed in, by the number of the payment or refund */
    public ByHandTerminal(Function<ProviderNumber, Optional<TypedReceipt>> receipts) {
        this.receipts = receipts;
    }

    @Override
    public TerminalAnswer start(CardPayment payment) {
        return answer(payment);
    }

    @Override
    public TerminalAnswer status(ProviderNumber number) {
        return receipts.apply(number)
                .<TerminalAnswer>map(ByHandTerminal::approved)
                .orElseGet(() -> new TerminalAnswer.Unknown(UNTYPED));
    }

    /** Nobody can stop it but the cashier. */
    @Override
    public void abort(ProviderNumber number) {
        // Nobody is connected to it.
    }

    @Override
    public TerminalAnswer reverse(ProviderNumber number, CardReference reference) {
        return status(number);
    }

    @Override
    public TerminalAnswer refund(CardPayment refund, CardReference reference) {
        return answer(refund);
    }

    @Override
    public DayClosed endOfDay() {
        return new DayClosed.Unknown("the cashier closes it at the terminal");
    }

    /** A receipt over another amount is that of another payment. */
    private TerminalAnswer answer(CardPayment payment) {
        return receipts.apply(payment.number())
                .<TerminalAnswer>map(typed -> typed.amountMinor() == payment.amountMinor() ? approved(typed)
                        : new TerminalAnswer.Declined("OTHER_AMOUNT",
                                "the receipt is over " + typed.amountMinor() + " minor units, not "
                                        + payment.amountMinor()))
                .orElseGet(() -> new TerminalAnswer.Unknown(UNTYPED));
    }

    private static TerminalAnswer approved(TypedReceipt typed) {
        return new TerminalAnswer.Approved(typed.amountMinor(), typed.reference(), null, null);
    }
}
