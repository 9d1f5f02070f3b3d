package io.tillbook.device.pricing;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A basket that somebody wants to have priced, with the members that {@code quote} of the server has.
 *
 * @param location the store
 * @param register which till asks; prices are the same at all of them
 * @param channel how it is sold; as the bundle says where it is missing
 * @param member who buys; nobody knows them without a line
 * @param openedAt when the basket was opened
 * @param lines what is bought
 * @param coupons codes of coupons, which nobody reads without a line
 * @param points how many points are offered, which nobody spends without a line
 * @param manualMinor what somebody takes off all of it by hand, in minor units
 * @param roundOff whether the rest below the store's step is dropped (抹零)
 */
public record AskedBasket(@Nullable String location, @Nullable String register, @Nullable String channel,
        @Nullable String member, @Nullable OffsetDateTime openedAt, List<AskedLine> lines,
        @Nullable List<String> coupons, @AtLeast(0) @Nullable Integer points, @Nullable Money manualMinor,
        @Nullable Boolean roundOff) {
    /** Checks the fields. */
    public AskedBasket {
        lines = Require.lines("lines", lines, line -> Objects.requireNonNull(line.lineNo()));
        coupons = coupons == null ? List.of() : List.copyOf(coupons);
        Require.notNegativeOrZero("manualMinor", manualMinor);
    }

    /** What is taken off all of it by hand. */
    Money manual() {
        return manualMinor == null ? Money.ZERO : manualMinor;
    }

    /** Whether it is rounded off. */
    boolean roundedOff() {
        return Boolean.TRUE.equals(roundOff);
    }
}
