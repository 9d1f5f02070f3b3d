package io.tillbook.api.payments;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.TenderMethod;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Why commands about payments, and sales with them, are refused. No detail tells a payment code. */
public sealed interface PaymentsRejection extends Rejection {
    /** No payment of this id was started. */
    record UnknownPayment(PaymentId paymentId) implements PaymentsRejection {
        @Override
        public String detail() {
            return "No payment " + paymentId.value() + " was started.";
        }
    }

    /** A payment of this id was started before. */
    record PaymentAlreadyStarted(PaymentId paymentId) implements PaymentsRejection {
        @Override
        public String detail() {
            return "Payment " + paymentId.value() + " was started before.";
        }
    }

    /** The location does not take this means. */
    record MethodNotAllowed(LocationId location, TenderMethod method) implements PaymentsRejection {
        @Override
        public String detail() {
            return "Nobody pays by " + method + " at " + location.value() + ".";
        }
    }

    /** The code that was scanned is of another wallet, or of none that is known. */
    record CodeNotOfMethod(TenderMethod method, @Nullable TenderMethod wallet) implements PaymentsRejection {
        @Override
        public String detail() {
            return wallet == null ? "That is no payment code of " + method + "."
                    : "That is a payment code of " + wallet + ", not of " + method + ".";
        }
    }

    /** One payment would be more than the location takes by this means. */
    record AmountAboveLimit(TenderMethod method, Money amountMinor, Money limitMinor) implements PaymentsRejection {
        @Override
        public String detail() {
            return "A payment by " + method + " may be " + limitMinor.minor() + " at most, not "
                    + amountMinor.minor() + " (minor units).";
        }
    }

    /** It is settled, one way or the other. */
    record PaymentNotOpen(PaymentId paymentId, PaymentState state) implements PaymentsRejection {
        @Override
        public String detail() {
            return "Payment " + paymentId.value() + " is " + state + ".";
        }
    }

    /** A call was recorded before, or one before it was not. */
    record AttemptOutOfOrder(int attempt, int expected) implements PaymentsRejection {
        @Override
        public String detail() {
            return "Call " + attempt + " does not come now: the next one is " + expected + ".";
        }
    }

    /** No money was taken by it that a sale could be paid with. */
    record PaymentNotCaptured(PaymentId paymentId, PaymentState state) implements PaymentsRejection {
        @Override
        public String detail() {
            return "No sale is paid with payment " + paymentId.value() + ", which is " + state + ".";
        }
    }

    /** It is for another sale. */
    record PaymentOfAnotherSale(PaymentId paymentId, SaleId saleId) implements PaymentsRejection {
        @Override
        public String detail() {
            return "Payment " + paymentId.value() + " is for sale " + saleId.value() + ".";
        }
    }

    /** It was taken by another means. */
    record PaymentOfAnotherMethod(PaymentId paymentId, TenderMethod method, TenderMethod asked)
            implements
            PaymentsRejection {
        @Override
        public String detail() {
            return "Payment " + paymentId.value() + " is by " + method + ", not by " + asked + ".";
        }
    }

    /** It was taken at another location. */
    record PaymentOfAnotherLocation(PaymentId paymentId, LocationId location) implements PaymentsRejection {
        @Override
        public String detail() {
            return "Payment " + paymentId.value() + " is of " + location.value() + ".";
        }
    }

    /** More would be paid with it than was taken, or than did not go back. */
    record TenderExceedsCapture(PaymentId paymentId, Money tenderedMinor, Money capturedMinor)
            implements
            PaymentsRejection {
        @Override
        public String detail() {
            return "Payment " + paymentId.value() + " is " + capturedMinor.minor() + ", and cannot pay "
                    + tenderedMinor.minor() + " (minor units).";
        }
    }

    /** The rules ask for the payment that a sale is paid with. */
    record PaymentMissing(TenderMethod method, Money amountMinor) implements PaymentsRejection {
        @Override
        public String detail() {
            return "For " + amountMinor.minor() + " by " + method + " no payment is named (minor units).";
        }
    }

    /** The provider's transaction is proof of another payment. */
    record ProviderTransactionOfAnotherPayment(ProviderAccount account, ProviderTx providerTx, PaymentId paymentId)
            implements
            PaymentsRejection {
        @Override
        public String detail() {
            return "Transaction " + providerTx.value() + " of " + account.value() + " belongs to payment "
                    + paymentId.value() + ".";
        }
    }

    /** Rules would begin in the past. */
    record RulesInPast(OffsetDateTime from, OffsetDateTime at) implements PaymentsRejection {
        @Override
        public String detail() {
            return "Rules from " + from + " on come too late: it is " + at + ".";
        }
    }

    /** So many rules are still to come that there can be no more. */
    record TooManyRules(int most) implements PaymentsRejection {
        @Override
        public String detail() {
            return "There are " + most + " rules to come already.";
        }
    }
}
