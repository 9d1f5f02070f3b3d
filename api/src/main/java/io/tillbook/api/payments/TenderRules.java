package io.tillbook.api.payments;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Rounding;
import io.tillbook.api.sales.TenderMethod;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How customers of a location can pay.
 *
 * @param methods the means; any where it is missing
 * @param defaultMethod what tills suggest; nothing where it is missing
 * @param cashRoundingStepMinor what is paid in cash is a multiple of it, in minor units; exact where it is missing
 * @param byHandLimitMinor what is more needs a second person where a payment is taken by hand, in minor units; what the
 *     sender may alone where it is missing
 */
public record TenderRules(
        @AtLeast(1) @AtMost(TenderRules.MOST_METHODS) @Nullable List<AllowedMethod> methods,
        @Nullable TenderMethod defaultMethod,
        @AtLeast(1) @AtMost(TenderRules.MOST_STEP) @Nullable Money cashRoundingStepMinor,
        @Nullable Money byHandLimitMinor) {
    /** As many as there are means. */
    public static final int MOST_METHODS = 8;
    /** Largest step of cash, in minor units. */
    public static final long MOST_STEP = 100_000;

    private static final Bounds BOUNDS = Bounds.of(TenderRules.class);

    /** Those of a location that has laid down nothing. */
    public static final TenderRules NONE = new TenderRules(null, null, null, null);

    /** Checks the figures. */
    public TenderRules {
        methods = methods == null ? null : checked(methods);
        BOUNDS.check("cashRoundingStepMinor", cashRoundingStepMinor);
        if (cashRoundingStepMinor != null && cashRoundingStepMinor.minor() > MOST_STEP) {
            throw new InvalidField("cashRoundingStepMinor", "must be at most " + MOST_STEP);
        }
        BOUNDS.check("byHandLimitMinor", byHandLimitMinor);
        if (defaultMethod != null && methods != null
                && methods.stream().noneMatch(allowed -> allowed.method() == defaultMethod)) {
            throw new InvalidField("defaultMethod", "must be one of methods");
        }
    }

    private static List<AllowedMethod> checked(List<AllowedMethod> told) {
        List<AllowedMethod> methods = Require.list("methods", told);
        if (methods.isEmpty()) {
            throw new InvalidField("methods", "must be at least 1");
        }
        if (!Require.distinct(methods.stream().map(AllowedMethod::method).toList())) {
            throw new InvalidField("methods", "must be different means");
        }
        return methods;
    }

    /** What holds for a means; nothing where it is not allowed. */
    public Optional<AllowedMethod> of(TenderMethod method) {
        return methods == null ? Optional.of(AllowedMethod.of(method))
                : methods.stream().filter(allowed -> allowed.method() == method).findFirst();
    }

    /**
     * What is paid in cash of an amount: {@code step · R(amount / step)}, where {@code R} rounds half up on the
     * absolute value, so that a refund mirrors its sale.
     */
    public Money inCash(Money amount) {
        return cashRoundingStepMinor == null ? amount
                : Money.of(Math.multiplyExact(cashRoundingStepMinor.minor(),
                        Rounding.halfUp(amount.minor(), 1, cashRoundingStepMinor.minor())));
    }
}
