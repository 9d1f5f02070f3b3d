package io.tillbook.api.finance;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import org.jspecify.annotations.Nullable;

/**
 * One side of an entry that somebody posts: either a debit or a credit.
 *
 * @param role what it posts to
 * @param debitMinor what that is debited with, in minor units
 * @param creditMinor what it is credited with, in minor units
 * @param location the store that it concerns; missing where it concerns the chain
 */
public record ManualLine(AccountRole role, @AtLeast(1) @Nullable Money debitMinor,
        @AtLeast(1) @Nullable Money creditMinor, @Nullable LocationId location) {
    private static final Bounds BOUNDS = Bounds.of(ManualLine.class);

    /** Checks the fields. */
    public ManualLine {
        Require.present("role", role);
        Require.exactlyOne("debitMinor", debitMinor, "creditMinor", creditMinor);
        BOUNDS.check("debitMinor", debitMinor);
        BOUNDS.check("creditMinor", creditMinor);
    }

    /** What the account is debited with; below zero where it is credited. */
    public Money signed() {
        return debitMinor == null ? Require.present("creditMinor", creditMinor).negated() : debitMinor;
    }

    /** The same the other way round. */
    public ManualLine reversed() {
        return new ManualLine(role, creditMinor, debitMinor, location);
    }
}
