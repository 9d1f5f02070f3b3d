package io.tillbook.api.payments;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Rejection;
import java.time.OffsetDateTime;

/** Why money does not go back the way it came. */
public sealed interface RefundRejection extends Rejection {
    /** No refund of this id was started. */
    record UnknownRefund(RefundId refundId) implements RefundRejection {
        @Override
        public String detail() {
            return "No refund " + refundId.value() + " was started.";
        }
    }

    /** A refund of this id was started before. */
    record RefundAlreadyStarted(RefundId refundId) implements RefundRejection {
        @Override
        public String detail() {
            return "Refund " + refundId.value() + " was started before.";
        }
    }

    /** More would go back than was taken, and did not go back before. */
    record RefundExceedsCapture(PaymentId paymentId, Money requestedMinor, Money refundableMinor)
            implements
            RefundRejection {
        @Override
        public String detail() {
            return "Of payment " + paymentId.value() + " " + refundableMinor.minor() + " can go back, not "
                    + requestedMinor.minor() + " (minor units).";
        }
    }

    /** What is asked for is kept for refunds that are not settled yet. */
    record RefundInProgress(PaymentId paymentId, Money requestedMinor, Money inProgressMinor)
            implements
            RefundRejection {
        @Override
        public String detail() {
            return "Of payment " + paymentId.value() + " " + inProgressMinor.minor() + " are on their way back, so "
                    + requestedMinor.minor() + " cannot be (minor units).";
        }
    }

    /** It was taken so long ago that it does not go back the way it came. */
    record RefundWindowClosed(PaymentId paymentId, int days, OffsetDateTime capturedAt) implements RefundRejection {
        @Override
        public String detail() {
            return "Payment " + paymentId.value() + " of " + capturedAt + " can go back for " + days + " days.";
        }
    }

    /** A payment goes back in so many parts at most. */
    record TooManyRefunds(PaymentId paymentId, int most) implements RefundRejection {
        @Override
        public String detail() {
            return "Payment " + paymentId.value() + " goes back in " + most + " parts already.";
        }
    }

    /** What is asked cannot be done to a refund in this state. */
    record RefundNotInState(RefundId refundId, RefundState state) implements RefundRejection {
        @Override
        public String detail() {
            return "Refund " + refundId.value() + " is " + state + ".";
        }
    }
}
