package io.tillbook.api.pricing.list;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Rounding;
import org.jspecify.annotations.Nullable;

/**
 * What a list lets narrower lists do with its prices.
 *
 * @param kind whether they may set prices at all
 * @param minBp with a band, the least share of its price in basis points: 9500 is 95 %
 * @param maxBp with a band, the largest share of its price in basis points
 */
public record Autonomy(AutonomyKind kind, @AtLeast(0) @AtMost(Autonomy.MOST_BP) @Nullable Integer minBp,
        @AtLeast(0) @AtMost(Autonomy.MOST_BP) @Nullable Integer maxBp) {
    /** Most of a band: ten times the price. */
    public static final int MOST_BP = 100_000;
    /** Narrower lists may set no prices. */
    public static final Autonomy NONE = new Autonomy(AutonomyKind.NONE, null, null);
    /** Narrower lists may set any price. */
    public static final Autonomy FREE = new Autonomy(AutonomyKind.FREE, null, null);

    private static final int WHOLE_BP = 10_000;

    /** Checks the fields. */
    public Autonomy {
        Require.present("kind", kind);
        Bounds bounds = Bounds.of(Autonomy.class);
        bounds.check("minBp", minBp);
        bounds.check("maxBp", maxBp);
        if (kind == AutonomyKind.BAND) {
            Require.present("minBp", minBp);
            Require.present("maxBp", maxBp);
        } else if (minBp != null || maxBp != null) {
            throw new InvalidField(minBp == null ? "maxBp" : "minBp", "must be given with BAND only");
        }
        if (minBp != null && maxBp != null && minBp > maxBp) {
            throw new InvalidField("maxBp", "must not be less than minBp");
        }
    }

    /** A band around the price of the list. */
    public static Autonomy band(int minBp, int maxBp) {
        return new Autonomy(AutonomyKind.BAND, minBp, maxBp);
    }

    /** The least that a narrower list may ask where this one asks so much. */
    public Money least(Money price) {
        return minBp == null ? Money.ZERO : share(price, minBp);
    }

    /** The most that a narrower list may ask where this one asks so much. */
    public Money most(Money price) {
        return maxBp == null ? Money.of(Money.MAX_MINOR) : share(price, maxBp);
    }

    private static Money share(Money price, int bp) {
        return Money.of(Rounding.halfUp(price.minor(), bp, WHOLE_BP));
    }
}
