package io.tillbook.api.payments;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Unpublished;
import io.tillbook.api.sales.TenderMethod;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What can be asked of money that goes back the way it came. */
public sealed interface RefundCommand extends PaymentsCommand {
    /**
     * Starts to give a payment, or a part of it, back the way it came. A return does that by itself; this is for what
     * was paid and never sold, and for what came too late.
     *
     * @param refundId id of the refund
     * @param paymentId the payment
     * @param location where it is asked for
     * @param amountMinor how much
     * @param reason why, in words
     * @param approval who confirms it, where it is more than the sender may give back alone
     */
    record StartRefund(RefundId refundId, PaymentId paymentId, LocationId location, @AtLeast(1) Money amountMinor,
            String reason, @Nullable ApprovalId approval) implements RefundCommand {
        private static final Bounds BOUNDS = Bounds.of(StartRefund.class);

        /** Checks the fields. */
        public StartRefund {
            Require.present("refundId", refundId);
            Require.present("paymentId", paymentId);
            Require.present("location", location);
            BOUNDS.check("amountMinor", Require.present("amountMinor", amountMinor));
            Require.text("reason", reason);
        }
    }

    /**
     * Pays a refund that failed for good, or is stuck, another way, at the till of today.
     *
     * @param refundId id of the refund
     * @param location where it is paid
     * @param register on which till
     * @param cashier who pays it
     * @param method CASH or STORE_CREDIT
     * @param reason why, in words
     * @param approval who confirms it, where it is more than the sender may pay alone
     */
    record PayRefundOtherwise(RefundId refundId, LocationId location, RegisterId register,
            @Nullable EmployeeId cashier, TenderMethod method, String reason, @Nullable ApprovalId approval)
            implements
            RefundCommand {
        /** Checks the fields. */
        public PayRefundOtherwise {
            Require.present("refundId", refundId);
            Require.present("location", location);
            Require.present("register", register);
            if (Require.present("method", method) != TenderMethod.CASH && method != TenderMethod.STORE_CREDIT) {
                throw new InvalidField("method", "must be CASH or STORE_CREDIT");
            }
            Require.text("reason", reason);
        }
    }

    /**
     * Records that a provider is about to be asked for a refund; before each call.
     *
     * @param refundId id of the refund
     * @param attempt which call it is, from 1 on
     */
    record SubmitRefund(RefundId refundId, @AtLeast(1) int attempt) implements RefundCommand, Unpublished {
        /** Checks the fields. */
        public SubmitRefund {
            Require.present("refundId", refundId);
            Require.between("attempt", attempt, 1, Integer.MAX_VALUE);
        }
    }

    /**
     * Records what was learnt of a refund, in any order and any number of times.
     *
     * @param refundId id of the refund
     * @param source where it is known from
     * @param state what was learnt
     * @param refundedMinor what has gone back, in minor units; all of it where it is missing
     * @param providerRefund what the provider calls it
     * @param providerTime when it happened by the provider's clock
     * @param providerCode the provider's code of the answer
     * @param providerText the provider's words
     */
    record RecordRefundAnswer(RefundId refundId, AnswerSource source, RefundAnswerState state,
            @AtLeast(1) @Nullable Money refundedMinor, @Nullable ProviderTx providerRefund,
            @Nullable OffsetDateTime providerTime, @Nullable String providerCode, @Nullable String providerText)
            implements
            RefundCommand,
            Unpublished {
        private static final Bounds BOUNDS = Bounds.of(RecordRefundAnswer.class);

        /** Checks the fields. */
        public RecordRefundAnswer {
            Require.present("refundId", refundId);
            Require.present("source", source);
            Require.present("state", state);
            BOUNDS.check("refundedMinor", refundedMinor);
            if (refundedMinor != null && state != RefundAnswerState.COMPLETED) {
                throw new InvalidField("refundedMinor", "must be given for COMPLETED only");
            }
        }

        /** An answer that tells nothing but a state. */
        public static RecordRefundAnswer of(RefundId refund, AnswerSource source, RefundAnswerState state,
                @Nullable String providerCode, @Nullable String providerText) {
            return new RecordRefundAnswer(refund, source, state, null, null, null, providerCode, providerText);
        }
    }
}
