package io.tillbook.api.payments;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.sales.TenderMethod;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What happened to money that goes back the way it came. */
public final class RefundEvent {
    private RefundEvent() {}

    /** Something happened to one refund; on its stream. */
    public sealed interface OfRefund
            extends
            PaymentsEvent
            permits RefundStarted, RefundSubmitted, RefundPending, RefundCompleted, RefundFailed, RefundStuck,
            RefundPaidOtherwise, RefundedTwice {
        /** Which one. */
        RefundId refundId();

        /** What was started of it. */
        RefundTerms terms();
    }

    /**
     * A refund was started, by a return in the return's own append, or by itself.
     *
     * @param number the number by which the provider knows it
     * @param paymentNumber the number by which the provider knows the payment
     * @param reason why, in words
     * @param startedAt when, in the time zone of the location
     */
    public record RefundStarted(RefundId refundId, ProviderNumber number, ProviderNumber paymentNumber,
            RefundTerms terms, String reason, OffsetDateTime startedAt) implements OfRefund {}

    /**
     * A provider is about to be asked for it.
     *
     * @param attempt which call it is, from 1 on
     */
    public record RefundSubmitted(RefundId refundId, int attempt, RefundTerms terms) implements OfRefund {}

    /** The provider is at it, or has not answered. */
    public record RefundPending(RefundId refundId, AnswerSource source, RefundTerms terms) implements OfRefund {}

    /**
     * It is with the customer.
     *
     * @param refundedMinor how much, in minor units
     * @param providerRefund what the provider calls it
     * @param completedAt when, by the provider's clock where it tells, in the time zone of the location
     * @param businessDay the day it counts for
     */
    public record RefundCompleted(RefundId refundId, AnswerSource source, Money refundedMinor,
            @Nullable ProviderTx providerRefund, OffsetDateTime completedAt, LocalDate businessDay,
            RefundTerms terms) implements OfRefund {}

    /** It failed for good. */
    public record RefundFailed(RefundId refundId, AnswerSource source, @Nullable String providerCode,
            @Nullable String text, RefundTerms terms) implements OfRefund {}

    /** The provider cannot give it back by itself, and somebody has to do something. */
    public record RefundStuck(RefundId refundId, AnswerSource source, @Nullable String providerCode,
            @Nullable String text, RefundTerms terms) implements OfRefund {}

    /**
     * It was paid another way, at the till of that day.
     *
     * @param location where it was paid
     * @param paidAt when, in the time zone of the location
     * @param businessDay the day it counts for
     */
    public record RefundPaidOtherwise(RefundId refundId, LocationId location, RegisterId register,
            @Nullable EmployeeId cashier, TenderMethod method, Money amountMinor, String reason,
            OffsetDateTime paidAt, LocalDate businessDay, RefundTerms terms) implements OfRefund {}

    /**
     * A provider proves that it has given back what was not left of the payment any more: it went back another way
     * before. Somebody asks for it.
     *
     * @param refundedMinor how much the provider has given back, in minor units
     * @param excessMinor how much of that is too much, in minor units
     * @param providerRefund what the provider calls it
     * @param completedAt when, by the provider's clock where it tells, in the time zone of the location
     * @param businessDay the day it counts for
     */
    public record RefundedTwice(RefundId refundId, AnswerSource source, Money refundedMinor, Money excessMinor,
            @Nullable ProviderTx providerRefund, OffsetDateTime completedAt, LocalDate businessDay,
            RefundTerms terms) implements OfRefund {}

    /**
     * An amount of a payment is kept for a refund, so that no other one gives it back too; on the stream of the
     * payment.
     */
    public record PaymentRefundOpened(PaymentId paymentId, RefundId refundId, Money amountMinor)
            implements
            PaymentsEvent.OfPayment {}

    /**
     * A refund has ended; on the stream of the payment.
     *
     * @param backMinor what of the payment is with the customer again, in minor units: the way it came, or another one
     */
    public record PaymentRefundClosed(PaymentId paymentId, RefundId refundId, Money backMinor)
            implements
            PaymentsEvent.OfPayment {}
}
