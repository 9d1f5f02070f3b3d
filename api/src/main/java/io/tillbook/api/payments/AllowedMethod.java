package io.tillbook.api.payments;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.sales.TenderMethod;
import org.jspecify.annotations.Nullable;

/**
 * A means that customers of a location can pay with.
 *
 * @param method the means
 * @param mostMinor the most that one payment may be, in minor units; any amount where it is missing
 * @param refundDays for how many days after it was taken a payment can go back the way it came; for ever where it is
 *     missing
 * @param paymentRequired whether a sale has to name the payment; not where it is missing
 */
public record AllowedMethod(TenderMethod method, @AtLeast(1) @Nullable Money mostMinor,
        @AtMost(AllowedMethod.MOST_DAYS) @Nullable Integer refundDays, @Nullable Boolean paymentRequired) {
    /** Most days in which money can go back. */
    public static final int MOST_DAYS = 3_650;

    private static final Bounds BOUNDS = Bounds.of(AllowedMethod.class);

    /** Checks the figures. */
    public AllowedMethod {
        Require.present("method", method);
        BOUNDS.check("mostMinor", mostMinor);
        BOUNDS.check("refundDays", refundDays);
    }

    /** A means without limits. */
    public static AllowedMethod of(TenderMethod method) {
        return new AllowedMethod(method, null, null, null);
    }

    /** Whether a sale has to name the payment. */
    public boolean asksForPayment() {
        return Boolean.TRUE.equals(paymentRequired);
    }
}
