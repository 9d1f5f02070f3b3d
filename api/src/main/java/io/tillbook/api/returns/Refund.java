package io.tillbook.api.returns;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.FromServer;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.sales.TenderMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money given back.
 *
 * @param method by which means; one the sale was paid with
 * @param amountMinor how much, above zero, in minor units
 * @param reference the gift card that it goes back to; missing where it goes to those that the sale was paid with, in
 *     their order
 * @param refundId the refund that gives it back the way it came, as the ledger has named it; missing where it knows no
 *     payment, or where several give it back
 */
public record Refund(TenderMethod method, @AtLeast(1) Money amountMinor, @Nullable CardNumber reference,
        @FromServer @Nullable RefundId refundId) {
    private static final Bounds BOUNDS = Bounds.of(Refund.class);

    /** Checks the fields. */
    public Refund {
        Require.present("method", method);
        BOUNDS.check("amountMinor", Require.present("amountMinor", amountMinor));
        if (method != TenderMethod.GIFT_CARD && reference != null) {
            throw new InvalidField("reference", "must be given for GIFT_CARD only");
        }
    }

    /** Money that no card is named for. */
    public Refund(TenderMethod method, Money amountMinor) {
        this(method, amountMinor, null, null);
    }

    /** Money that goes back to a card, or that no card is named for. */
    public Refund(TenderMethod method, Money amountMinor, @Nullable CardNumber reference) {
        this(method, amountMinor, reference, null);
    }

    /** The same given back by a refund; by none that the ledger knows where it is null. */
    public Refund by(@Nullable RefundId refund) {
        return new Refund(method, amountMinor, reference, refund);
    }

    /** The sum of refunds, in minor units. */
    public static Money total(List<Refund> refunds) {
        return refunds.stream().map(Refund::amountMinor).reduce(Money.ZERO, Money::plus);
    }
}
