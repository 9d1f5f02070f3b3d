package io.tillbook.server.automation.payments;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.server.payments.PaymentProgress;
import io.tillbook.server.payments.RefundProgress;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has to look at, since the server cannot settle it.
 *
 * @param kind what is the matter
 * @param location where
 * @param paymentId the payment
 * @param refundId the refund; null where it is about none
 * @param method what was paid with
 * @param amountMinor how much, in minor units
 */
record Told(String kind, LocationId location, String paymentId, @Nullable String refundId, TenderMethod method,
        long amountMinor) {
    /** Something is the matter with a payment. */
    static Told ofPayment(String kind, PaymentProgress progress) {
        long minor = progress.capturedMinor() == 0 ? progress.terms().amountMinor().minor() : progress.capturedMinor();
        return new Told(kind, progress.terms().location(), progress.payment().value(), null, progress.terms().method(),
                minor);
    }

    /** Something is the matter with a part of a payment. */
    static Told ofPayment(String kind, PaymentProgress progress, Money amount) {
        return new Told(kind, progress.terms().location(), progress.payment().value(), null, progress.terms().method(),
                amount.minor());
    }

    /** Something is the matter with a refund. */
    static Told ofRefund(String kind, RefundProgress progress) {
        return new Told(kind, progress.terms().location(), progress.terms().paymentId().value(),
                progress.refund().value(), progress.terms().method(), progress.terms().amountMinor().minor());
    }

    /** Tells it from everything else that is told, so that it is told once. */
    String id() {
        return kind + "-" + (refundId == null ? paymentId : refundId);
    }
}
