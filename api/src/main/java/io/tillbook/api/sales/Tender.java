package io.tillbook.api.sales;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.checkout.CardProof;
import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.FromServer;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Secret;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A payment, or a part of one.
 *
 * @param method the means
 * @param amountMinor what was handed over, above zero, in minor units
 * @param changeMinor what was handed back, in minor units
 * @param reference the gift card; missing where the ledger does not keep it
 * @param secret the secret of the gift card, which is not kept
 * @param proof what the server has made of the secret
 * @param paymentId the payment that it is taken from; missing where the ledger does not know of it
 */
public record Tender(TenderMethod method, @AtLeast(1) Money amountMinor, @Nullable Money changeMinor,
        @Nullable CardNumber reference, @Nullable Secret secret, @FromServer @Nullable CardProof proof,
        @Nullable PaymentId paymentId) {
    private static final Bounds BOUNDS = Bounds.of(Tender.class);
    private static final Set<TenderMethod> NO_PAYMENTS =
            Set.of(TenderMethod.CASH, TenderMethod.GIFT_CARD, TenderMethod.STORE_CREDIT);

    /** Checks the fields. */
    public Tender {
        Require.present("method", method);
        BOUNDS.check("amountMinor", Require.present("amountMinor", amountMinor));
        Require.notNegativeOrZero("changeMinor", changeMinor);
        if (method != TenderMethod.GIFT_CARD && reference != null) {
            throw new InvalidField("reference", "must be given for GIFT_CARD only");
        }
        if (reference == null && secret != null) {
            throw new InvalidField("secret", "must be given together with reference");
        }
        if (paymentId != null && NO_PAYMENTS.contains(method)) {
            throw new InvalidField("paymentId", "must not be given for " + method);
        }
    }

    /** A payment that the ledger does not know of, by gift card or not. */
    public Tender(TenderMethod method, Money amountMinor, @Nullable Money changeMinor, @Nullable CardNumber reference,
            @Nullable Secret secret, @Nullable CardProof proof) {
        this(method, amountMinor, changeMinor, reference, secret, proof, null);
    }

    /** A payment that no card is named for. */
    public Tender(TenderMethod method, Money amountMinor, @Nullable Money changeMinor) {
        this(method, amountMinor, changeMinor, null, null, null);
    }

    /** Whether a provider could have taken it, or somebody by hand. */
    public boolean isPayable() {
        return !NO_PAYMENTS.contains(method);
    }

    /** What was handed back, zero where nothing was. */
    public Money change() {
        return changeMinor == null ? Money.ZERO : changeMinor;
    }

    /** What stayed with the store. */
    public Money captured() {
        return amountMinor.minus(change());
    }

    /** The same with what the server has made of its secret, which it has no longer. */
    public Tender proven(@Nullable CardProof made) {
        return new Tender(method, amountMinor, changeMinor, reference, null, made, paymentId);
    }

    /** What is recorded of it: which card it was, and nothing that proves it. */
    public Tender recorded() {
        return secret == null && proof == null ? this : proven(null);
    }

    /** Whether it is what was due back for other goods. */
    public boolean isSetOff() {
        return proof != null && Boolean.TRUE.equals(proof.setOff());
    }
}
