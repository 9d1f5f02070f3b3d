package io.tillbook.server.automation.payments;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.payments.PaymentState;
import io.tillbook.api.payments.RefundState;
import java.util.List;
import java.util.Map;

/** Which payments and refunds are open, and which payments nobody was given anything for. May be behind the events. */
interface OpenPayments {
    /** Payments that are not settled, with how far they are. */
    Map<PaymentId, PaymentState> payments();

    /** Refunds that are not settled, with how far they are. */
    Map<RefundId, RefundState> refunds();

    /** Payments that were captured a while ago, are in no sale, and have not gone back; the oldest first. */
    List<PaymentId> unsold();
}
