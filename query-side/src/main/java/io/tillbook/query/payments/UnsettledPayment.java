package io.tillbook.query.payments;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.payments.PaymentChannel;
import io.tillbook.api.payments.PaymentState;
import io.tillbook.api.sales.TenderMethod;
import java.time.OffsetDateTime;

/**
 * A payment that is not settled with its provider.
 *
 * @param amountMinor what is wanted, in minor units
 * @param startedAt when, by the clock of the location
 */
public record UnsettledPayment(PaymentId id, RegisterId register, TenderMethod method, PaymentChannel by,
        Money amountMinor, PaymentState state, OffsetDateTime startedAt) {
    static UnsettledPayment of(PaymentView payment) {
        return new UnsettledPayment(payment.id(), payment.register(), payment.method(), payment.by(),
                payment.amountMinor(), payment.state(), payment.startedAt());
    }

    /** Whether nobody can tell if the customer's money was taken, or if it went back when the payment was given up. */
    public boolean isUnknown() {
        return switch (state) {
            case UNKNOWN, CANCELLING -> true;
            case STARTED, SUBMITTED, PENDING, CAPTURED, DECLINED, CANCELLED, CAPTURED_LATE -> false;
        };
    }
}
