package io.tillbook.api.payments;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.sales.TenderMethod;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was started of a refund. Each event of it tells it again, so that it can be counted without the others.
 *
 * @param paymentId the payment that it gives back, or a part of it
 * @param returnId the return that it is for; missing where it is for none
 * @param location where it was asked for, be it another store than the one of the payment
 * @param method the means
 * @param by how the payment was taken; what was taken by hand goes back by hand
 * @param account the account that the payment went to; missing where none is known
 * @param amountMinor how much, in minor units
 * @param startedOn the day on which it was started, in the time zone of the location
 */
public record RefundTerms(PaymentId paymentId, @Nullable ReturnId returnId, LocationId location, TenderMethod method,
        PaymentChannel by, @Nullable ProviderAccount account, Money amountMinor, LocalDate startedOn) {}
