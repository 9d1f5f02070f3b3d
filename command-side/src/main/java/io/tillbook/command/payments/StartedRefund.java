package io.tillbook.command.payments;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.payments.AnswerSource;
import io.tillbook.api.payments.PaymentChannel;
import io.tillbook.api.payments.PaymentState;
import io.tillbook.api.payments.PaymentTerms;
import io.tillbook.api.payments.ProviderNumber;
import io.tillbook.api.payments.RefundEvent.PaymentRefundClosed;
import io.tillbook.api.payments.RefundEvent.PaymentRefundOpened;
import io.tillbook.api.payments.RefundEvent.RefundCompleted;
import io.tillbook.api.payments.RefundEvent.RefundStarted;
import io.tillbook.api.payments.RefundTerms;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Money of a payment that starts to go back, no more than is refundable of it. What was taken by hand is given back by
 * hand, and so is with the customer at once.
 *
 * @param returnId the return that it is for; null where it is for none
 * @param location where it is asked for
 * @param at when, in the time zone of that location
 */
record StartedRefund(RefundId refund, PaymentId payment, @Nullable ReturnId returnId, LocationId location,
        Money amount, String reason, OffsetDateTime at) {
    void begin(Draft draft) {
        RefundTerms terms = terms(draft.of(Payment.at(payment)));
        draft.add(PaymentRefund.at(refund), new RefundStarted(refund, ProviderNumber.of(refund),
                ProviderNumber.of(payment), terms, reason, at))
                .add(Payment.at(payment), new PaymentRefundOpened(payment, refund, amount));
        if (terms.by() == PaymentChannel.BY_HAND) {
            draft.add(PaymentRefund.at(refund), new RefundCompleted(refund, AnswerSource.BY_HAND, amount, null, at,
                    at.toLocalDate(), terms))
                    .add(Payment.at(payment), new PaymentRefundClosed(payment, refund, amount));
        }
    }

    private RefundTerms terms(Payment of) {
        PaymentTerms started = of.started();
        return new RefundTerms(payment, returnId, location, started.method(), started.by(), of.account(), amount,
                at.toLocalDate());
    }

    /**
     * For how many days the payment could go back the way it came, where that time is over. A capture that came too
     * late goes back whenever it is found.
     */
    static Optional<Integer> closedAfterDays(Payment payment, OffsetDateTime now, States states) {
        if (payment.state() != PaymentState.CAPTURED) {
            return Optional.empty();
        }
        PaymentTerms terms = payment.started();
        return TenderRuleBook.at(states, terms.location(), now)
                .of(terms.method())
                .flatMap(allowed -> Optional.ofNullable(allowed.refundDays()))
                .filter(days -> now.isAfter(Objects.requireNonNull(payment.capturedAt()).plusDays(days)));
    }
}
