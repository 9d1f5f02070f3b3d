package io.tillbook.api.pricing.basis;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.Search;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * By what a basket was priced. A quote tells it, and a till sends it with the sale.
 *
 * @param pricedAt the moment whose prices and promotions hold
 * @param engine which calculation it was
 * @param search how deals that competed were tried; AS_NEEDED where it is missing
 * @param channel how it is sold; STORE where it is missing
 * @param bundle the prices that a till had with it, as {@code location@position}; missing where it asked the server
 * @param manualMinor what somebody took off by hand from all of it, in minor units
 * @param roundOff whether the rest below the store's step was dropped (抹零)
 * @param points how many points paid for it
 */
public record PriceBasis(OffsetDateTime pricedAt, @AtLeast(1) Integer engine, @Nullable Search search,
        @Nullable String channel, @Nullable String bundle, @AtLeast(0) @Nullable Money manualMinor,
        @Nullable Boolean roundOff, @AtLeast(0) @Nullable Integer points) {
    /** The channel of what is sold in a store. */
    public static final String STORE = "STORE";

    /** Checks the fields. */
    public PriceBasis {
        pricedAt = Require.moment("pricedAt", pricedAt);
        Require.between("engine", engine, 1, PricedBasket.ENGINE);
        Require.optionalText("channel", channel);
        Require.optionalText("bundle", bundle);
        Require.notNegativeOrZero("manualMinor", manualMinor);
        if (points != null) {
            Require.between("points", points, 0, Integer.MAX_VALUE);
        }
    }

    /** How deals were tried. */
    public Search tried() {
        return search == null ? Search.AS_NEEDED : search;
    }

    /** How it is sold. */
    public String soldBy() {
        return channel == null ? STORE : channel;
    }

    /** What somebody took off by hand from all of it. */
    public Money manual() {
        return manualMinor == null ? Money.ZERO : manualMinor;
    }

    /** Whether it was rounded off. */
    public boolean roundedOff() {
        return Boolean.TRUE.equals(roundOff);
    }

    /** How many points paid for it. */
    public int pointsUsed() {
        return points == null ? 0 : points;
    }
}
