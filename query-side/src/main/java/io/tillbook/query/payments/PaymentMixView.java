package io.tillbook.query.payments;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.sales.TenderMethod;
import java.time.LocalDate;

/**
 * How much was paid by a means at a location on a day.
 *
 * @param capturedMinor what was taken, in minor units: payments that were captured, and tenders that name none
 * @param refundedMinor what went back to customers, in minor units
 * @param count how many payments and tenders that was
 */
record PaymentMixView(LocationId location, LocalDate day, TenderMethod method, Money capturedMinor,
        Money refundedMinor, int count) {
    static String key(LocationId location, LocalDate day, TenderMethod method) {
        return location.value() + "/" + day + "/" + method;
    }

    static PaymentMixView none(LocationId location, LocalDate day, TenderMethod method) {
        return new PaymentMixView(location, day, method, Money.ZERO, Money.ZERO, 0);
    }

    PaymentMixView plus(Money captured, Money refunded, int more) {
        return new PaymentMixView(location, day, method, capturedMinor.plus(captured),
                refundedMinor.plus(refunded), count + more);
    }
}
