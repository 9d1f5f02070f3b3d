package io.tillbook.api.shifts;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.sales.TenderMethod;
import org.jspecify.annotations.Nullable;

/**
 * What a closed shift tells of one means of payment. {@code counted − expected = variance}, never forced to be nothing.
 *
 * @param method the means
 * @param expectedMinor how much there should be, in minor units; below zero where more was given back than taken
 * @param countedMinor how much there was, in minor units; missing where nobody has counted it
 * @param varianceMinor how much more there was than there should be, in minor units; missing where nobody has counted
 * @param reason why, in words; missing where there is no variance
 */
public record SettledTender(TenderMethod method, Money expectedMinor, @Nullable Money countedMinor,
        @Nullable Money varianceMinor, @Nullable String reason) {
    /** What was expected and counted. */
    public static SettledTender of(TenderMethod method, Money expected, @Nullable Money counted,
            @Nullable String reason) {
        return new SettledTender(method, expected, counted, counted == null ? null : counted.minus(expected), reason);
    }

    /** The same after it became known that something else was to be expected: what was counted stays. */
    public SettledTender expecting(Money expected) {
        return of(method, expected, countedMinor, reason);
    }

    /** The variance; nothing where nobody has counted. */
    public Money variance() {
        return varianceMinor == null ? Money.ZERO : varianceMinor;
    }

    /**
     * This and the other one of the same means together. It is counted only where both are; the variance is of what was
     * counted, so that one that is known is not hidden by what nobody has counted.
     */
    public SettledTender plus(SettledTender other) {
        return new SettledTender(method, expectedMinor.plus(other.expectedMinor),
                countedMinor == null || other.countedMinor == null ? null : countedMinor.plus(other.countedMinor),
                varianceMinor == null && other.varianceMinor == null ? null : variance().plus(other.variance()), null);
    }
}
