package io.tillbook.api.shifts;

import io.tillbook.api.kernel.Money;

/**
 * What was sold and came back at one tax rate: the sums of the lines of receipts, never worked out again from a sum.
 *
 * @param basisPoints the rate, in basis points of the net amount
 * @param soldMinor what was paid at this rate, in minor units
 * @param soldTaxMinor the tax contained in it, in minor units
 * @param returnedMinor what was given back at this rate, in minor units
 * @param returnedTaxMinor the tax contained in that, in minor units
 */
public record TaxTurnover(int basisPoints, Money soldMinor, Money soldTaxMinor, Money returnedMinor,
        Money returnedTaxMinor) {
    /** Of something that was sold. */
    public static TaxTurnover sold(int basisPoints, Money paid, Money tax) {
        return new TaxTurnover(basisPoints, paid, tax, Money.ZERO, Money.ZERO);
    }

    /** Of something that came back. */
    public static TaxTurnover returned(int basisPoints, Money refund, Money tax) {
        return new TaxTurnover(basisPoints, Money.ZERO, Money.ZERO, refund, tax);
    }

    TaxTurnover plus(TaxTurnover other) {
        return new TaxTurnover(basisPoints, soldMinor.plus(other.soldMinor), soldTaxMinor.plus(other.soldTaxMinor),
                returnedMinor.plus(other.returnedMinor), returnedTaxMinor.plus(other.returnedTaxMinor));
    }

    CanonicalObject canonical() {
        return new CanonicalObject().with("basisPoints", basisPoints)
                .with("returnedMinor", returnedMinor)
                .with("returnedTaxMinor", returnedTaxMinor)
                .with("soldMinor", soldMinor)
                .with("soldTaxMinor", soldTaxMinor);
    }

    /** Without what is nothing. */
    CanonicalObject canonicalChange() {
        return new CanonicalObject().with("basisPoints", basisPoints)
                .withUnlessZero("returnedMinor", returnedMinor)
                .withUnlessZero("returnedTaxMinor", returnedTaxMinor)
                .withUnlessZero("soldMinor", soldMinor)
                .withUnlessZero("soldTaxMinor", soldTaxMinor);
    }
}
