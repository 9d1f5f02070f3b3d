package io.tillbook.api.payments;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.FromServer;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Secret;
import io.tillbook.api.kernel.Unpublished;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.TenderMethod;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be asked of payments. */
public sealed interface PaymentsCommand extends Command
        permits PaymentsCommand.SetTenderRules, PaymentsCommand.StartPayment, PaymentsCommand.CancelPayment,
        PaymentsCommand.SubmitPayment, PaymentsCommand.RecordAnswer, RefundCommand {
    /** Most characters of a payment code. */
    int MOST_CODE = 64;

    /**
     * Lays down how customers of a location can pay, from a moment on, in place of what held before.
     *
     * @param location where
     * @param rules the rules
     * @param from the first moment of them; at once where it is missing
     */
    record SetTenderRules(LocationId location, TenderRules rules, @Nullable OffsetDateTime from)
            implements
            PaymentsCommand {
        /** Checks the fields. */
        public SetTenderRules {
            Require.present("location", location);
            Require.present("rules", rules);
            if (from != null) {
                Require.moment("from", from);
            }
        }
    }

    /**
     * Starts a payment. It is on disk before a provider hears of it, so that whatever happens then can be asked for.
     * What was taken by hand is captured with it.
     *
     * @param paymentId id of the payment
     * @param location where
     * @param register on which till
     * @param cashier who takes it
     * @param sale the sale that it is for, to be; any where it is missing
     * @param method the means
     * @param by how it is taken
     * @param amountMinor how much
     * @param code the code that was scanned, which is not kept; for BARCODE only
     * @param reference what the receipt of the device says; for BY_HAND only
     * @param approval who confirms it, where it is taken by hand and more than the sender may alone
     * @param readCode what is kept of the code
     */
    record StartPayment(PaymentId paymentId, LocationId location, RegisterId register, @Nullable EmployeeId cashier,
            @Nullable SaleId sale, TenderMethod method, PaymentChannel by, @AtLeast(1) Money amountMinor,
            @AtLeast(1) @AtMost(MOST_CODE) @Nullable Secret code, @Nullable String reference,
            @Nullable ApprovalId approval, @FromServer @Nullable PaymentCode readCode) implements PaymentsCommand {
        private static final Bounds BOUNDS = Bounds.of(StartPayment.class);
        private static final Set<TenderMethod> WITHOUT =
                Set.of(TenderMethod.CASH, TenderMethod.GIFT_CARD, TenderMethod.STORE_CREDIT);

        /** Checks the fields. */
        public StartPayment {
            Require.present("paymentId", paymentId);
            Require.present("location", location);
            Require.present("register", register);
            if (WITHOUT.contains(Require.present("method", method))) {
                throw new InvalidField("method", "must not be " + method + ": no provider takes it");
            }
            Require.present("by", by);
            BOUNDS.check("amountMinor", Require.present("amountMinor", amountMinor));
            BOUNDS.check("code", code);
            only("code", by == PaymentChannel.BARCODE, code != null || readCode != null, "BARCODE");
            only("reference", by == PaymentChannel.BY_HAND, Require.optionalText("reference", reference) != null,
                    "BY_HAND");
            boolean needsWallet = by == PaymentChannel.BARCODE || by == PaymentChannel.QRCODE;
            if (needsWallet && !PaymentCode.isScanned(method)) {
                throw new InvalidField("by", "must be TERMINAL or BY_HAND for " + method);
            }
        }

        private static void only(String field, boolean isNeeded, boolean isGiven, String by) {
            if (isNeeded != isGiven) {
                throw new InvalidField(field, (isNeeded ? "is required for " : "must be given for ") + by
                        + (isNeeded ? "" : " only"));
            }
        }

        /** The same with what is kept of its code, in the code's place. */
        public StartPayment read(PaymentCode kept) {
            return new StartPayment(paymentId, location, register, cashier, sale, method, by, amountMinor, null,
                    reference, approval, kept);
        }
    }

    /**
     * Cancels a payment that is not settled. If the money turns out to be taken all the same, it goes back.
     *
     * @param paymentId id of the payment
     * @param reason why, in words
     */
    record CancelPayment(PaymentId paymentId, String reason) implements PaymentsCommand {
        /** Checks the fields. */
        public CancelPayment {
            Require.present("paymentId", paymentId);
            Require.text("reason", reason);
        }
    }

    /**
     * Records that a provider is about to be asked for a payment. It comes before the call: whoever finds it after a
     * crash asks what has become of the payment, and does not ask for it again.
     *
     * @param paymentId id of the payment
     * @param attempt which call it is, from 1 on
     * @param account the account that it is asked for by
     */
    record SubmitPayment(PaymentId paymentId, @AtLeast(1) int attempt, ProviderAccount account)
            implements
            PaymentsCommand,
            Unpublished {
        /** Checks the fields. */
        public SubmitPayment {
            Require.present("paymentId", paymentId);
            Require.between("attempt", attempt, 1, Integer.MAX_VALUE);
            Require.present("account", account);
        }
    }

    /**
     * Records what was learnt of a payment. Answers may come in any order and any number of times: what is proven is
     * not taken back by what is not.
     *
     * @param paymentId id of the payment
     * @param source where it is known from
     * @param state what was learnt
     * @param account the account that the transaction belongs to; only together with providerTx
     * @param capturedMinor what was taken, in minor units; for CAPTURED only
     * @param payerMinor what the customer has paid of it themselves; the rest are vouchers of the provider
     * @param providerTx what the provider calls it
     * @param providerTime when it happened by the provider's clock
     * @param providerCode the provider's code of the answer
     * @param providerText the provider's words
     * @param refunded whether money that had been taken was given back by cancelling it; for CANCELLED only
     */
    record RecordAnswer(PaymentId paymentId, AnswerSource source, AnswerState state,
            @Nullable ProviderAccount account, @AtLeast(1) @Nullable Money capturedMinor, @Nullable Money payerMinor,
            @Nullable ProviderTx providerTx, @Nullable OffsetDateTime providerTime, @Nullable String providerCode,
            @Nullable String providerText, @Nullable Boolean refunded) implements PaymentsCommand, Unpublished {
        private static final Bounds BOUNDS = Bounds.of(RecordAnswer.class);

        /** Checks the fields. */
        public RecordAnswer {
            Require.present("paymentId", paymentId);
            Require.present("source", source);
            Require.present("state", state);
            BOUNDS.check("capturedMinor", capturedMinor);
            Require.notNegativeOrZero("payerMinor", payerMinor);
            if ((state == AnswerState.CAPTURED) != (capturedMinor != null)) {
                throw new InvalidField("capturedMinor", "must be given for CAPTURED, and for nothing else");
            }
            if (refunded != null && state != AnswerState.CANCELLED) {
                throw new InvalidField("refunded", "must be given for CANCELLED only");
            }
            if ((account == null) != (providerTx == null)) {
                throw new InvalidField("account", "must be given together with providerTx");
            }
        }

        /** An answer that proves nothing. */
        public static RecordAnswer of(PaymentId payment, AnswerSource source, AnswerState state,
                @Nullable String providerCode, @Nullable String providerText) {
            return new RecordAnswer(payment, source, state, null, null, null, null, null, providerCode, providerText,
                    null);
        }
    }
}
