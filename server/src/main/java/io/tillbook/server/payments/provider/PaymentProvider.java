package io.tillbook.server.payments.provider;

import io.tillbook.api.kernel.Secret;
import io.tillbook.api.sales.TenderMethod;
import java.time.LocalDate;

/**
 * An account of the chain with a provider of payments. Nothing that the provider or the network does makes a call
 * throw; a call takes no longer than {@link Deadlines#call}.
 */
public interface PaymentProvider extends AutoCloseable {
    /** What the settings call the account. */
    String account();

    /** What customers pay with. */
    TenderMethod method();

    /** When to ask, and when to give up. */
    Deadlines deadlines();

    /**
     * Asks for money by the code that a customer has shown. It is sent once: a number that was sent is asked about, or
     * cancelled, and never sent again.
     *
     * @param code what was scanned; it is neither kept nor logged
     */
    Answer pay(Charge charge, Secret code);

    /** Asks for a code that the customer scans. */
    Shown present(Charge charge);

    /**
     * Asks what became of a payment.
     *
     * @param way how it was asked for: who is shown a code has no payment with the provider before it is scanned
     */
    Answer query(ProviderNumber payment, Way way);

    /** Takes a payment back: it is closed if nobody has paid, and given back if somebody has. */
    CancelAnswer cancel(ProviderNumber payment, Way way);

    /** Gives money back. Sent again under the same number, it is the same refund and no second one. */
    RefundAnswer refund(RefundOrder order);

    /** Asks what became of a refund. */
    RefundAnswer queryRefund(RefundOrder order);

    /**
     * Reads what somebody has sent to the address for notices, as far as it is proven to come from the provider.
     *
     * @throws NotGenuine where that is not proven
     */
    Notice notice(NoticeRequest request) throws NotGenuine;

    /** What the provider takes for a yes; without it, the notice comes again. */
    NoticeReply noticeTaken();

    /**
     * Asks for the bill of a day.
     *
     * @param day in China, where both providers keep their days
     */
    BillAnswer bill(LocalDate day);

    /**
     * Reads the bill of a day from a file that somebody has got from the provider.
     *
     * @param file as the provider gives it, packed or not
     */
    default BillAnswer readBill(LocalDate day, byte[] file) {
        return new BillAnswer.Unreadable(0, "comes from a provider whose files nobody reads");
    }

    /** Ends its connections, where it has any. */
    @Override
    default void close() {
        // Those that have none have nothing to end.
    }

    /** How a customer pays. */
    enum Way {
        /** The customer shows a code, which the store scans. */
        CODE,
        /** The store shows a code, which the customer scans. */
        QR
    }
}
