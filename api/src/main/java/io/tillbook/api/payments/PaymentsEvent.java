package io.tillbook.api.payments;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.sales.SaleId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What happened to payments. None of them tells a payment code. */
public sealed interface PaymentsEvent extends Event permits PaymentsEvent.OfPayment, PaymentsEvent.TenderRulesSet,
        PaymentsEvent.ProviderTransactionTaken, RefundEvent.OfRefund {
    /** Something happened to one payment; on its stream. */
    sealed interface OfPayment
            extends
            PaymentsEvent
            permits PaymentStarted, PaymentSubmitted, PaymentPending, PaymentUnknown, PaymentCaptured,
            PaymentDeclined, CancellationStarted, PaymentCancelled, LateCaptureFound, PaymentUsed,
            RefundEvent.PaymentRefundOpened, RefundEvent.PaymentRefundClosed {
        /** Which one. */
        PaymentId paymentId();
    }

    /**
     * It was laid down how customers of a location can pay.
     *
     * @param from the first moment of the rules
     */
    record TenderRulesSet(LocationId location, TenderRules rules, OffsetDateTime from) implements PaymentsEvent {}

    /**
     * A payment was started.
     *
     * @param number the number by which the provider knows it
     * @param terms what was started
     * @param cashier who takes it
     * @param sale the sale that it is for, to be; any where it is missing
     * @param maskedCode what may be seen of the code that was scanned; missing where none was
     * @param reference what the receipt of the device says, where it was taken by hand
     * @param startedAt when, in the time zone of the location
     */
    record PaymentStarted(PaymentId paymentId, ProviderNumber number, PaymentTerms terms,
            @Nullable EmployeeId cashier, @Nullable SaleId sale, @Nullable String maskedCode,
            @Nullable String reference, OffsetDateTime startedAt) implements OfPayment {}

    /**
     * A provider is about to be asked for the payment.
     *
     * @param attempt which call it is, from 1 on
     * @param account the account that it is asked for by
     */
    record PaymentSubmitted(PaymentId paymentId, int attempt, ProviderAccount account, PaymentTerms terms)
            implements
            OfPayment {}

    /** The customer has to confirm it. */
    record PaymentPending(PaymentId paymentId, AnswerSource source, PaymentTerms terms) implements OfPayment {}

    /**
     * Nobody can tell whether money was taken.
     *
     * @param cause the provider's code, or what went wrong
     */
    record PaymentUnknown(PaymentId paymentId, AnswerSource source, String cause, PaymentTerms terms)
            implements
            OfPayment {}

    /**
     * The money was taken.
     *
     * @param capturedMinor how much, in minor units
     * @param payerMinor what the customer has paid of it themselves, where the provider tells
     * @param account the account that it went to, where a provider took it
     * @param providerTx what the provider calls it
     * @param capturedAt when, by the provider's clock where it tells, in the time zone of the location
     * @param businessDay the day it counts for
     */
    record PaymentCaptured(PaymentId paymentId, AnswerSource source, Money capturedMinor, @Nullable Money payerMinor,
            @Nullable ProviderAccount account, @Nullable ProviderTx providerTx, OffsetDateTime capturedAt,
            LocalDate businessDay, PaymentTerms terms) implements OfPayment {}

    /**
     * The provider has refused it.
     *
     * @param providerCode the provider's code
     * @param text the provider's words
     */
    record PaymentDeclined(PaymentId paymentId, AnswerSource source, @Nullable String providerCode,
            @Nullable String text, PaymentTerms terms) implements OfPayment {}

    /**
     * It is being cancelled, until the provider answers.
     *
     * @param reason why, in words
     */
    record CancellationStarted(PaymentId paymentId, String reason, PaymentTerms terms) implements OfPayment {}

    /**
     * It was cancelled. After a capture that came too late it tells that the money went back with that.
     *
     * @param refunded whether money that had been taken was given back by it
     * @param backMinor how much of what the ledger knew to be taken went back with it, in minor units; nothing where
     *     the ledger knew of none
     * @param businessDay the day it counts for
     */
    record PaymentCancelled(PaymentId paymentId, AnswerSource source, boolean refunded, @Nullable Money backMinor,
            LocalDate businessDay, PaymentTerms terms) implements OfPayment {}

    /**
     * The money was taken after all, though the payment had been given up. It is to go back.
     *
     * @param before how far the payment was
     * @param capturedMinor how much, in minor units
     * @param account the account that it went to, where a provider took it
     * @param providerTx what the provider calls it
     * @param capturedAt when, by the provider's clock where it tells, in the time zone of the location
     * @param businessDay the day it counts for
     */
    record LateCaptureFound(PaymentId paymentId, AnswerSource source, PaymentState before, Money capturedMinor,
            @Nullable ProviderAccount account, @Nullable ProviderTx providerTx, OffsetDateTime capturedAt,
            LocalDate businessDay, PaymentTerms terms) implements OfPayment {}

    /** A transaction of a provider belongs to a payment: the first event of its own stream, so it can happen once. */
    record ProviderTransactionTaken(ProviderAccount account, ProviderTx providerTx, PaymentId paymentId)
            implements
            PaymentsEvent {}

    /**
     * A sale is paid with it, and no other one can be.
     *
     * @param amountMinor how much of it, in minor units
     */
    record PaymentUsed(PaymentId paymentId, SaleId saleId, Money amountMinor) implements OfPayment {}
}
