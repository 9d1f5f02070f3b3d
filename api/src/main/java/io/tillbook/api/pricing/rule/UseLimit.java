package io.tillbook.api.pricing.rule;

import io.tillbook.api.kernel.InvalidField;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How often a rule applies; no limit where a number is missing. All are above zero.
 *
 * @param timesPerSale times in one sale
 * @param pieces pieces in one sale that get its price
 * @param perMember uses of one member
 * @param perMemberDay uses of one member on one day
 * @param total uses of all
 */
public record UseLimit(@Nullable Integer timesPerSale, @Nullable Integer pieces, @Nullable Integer perMember,
        @Nullable Integer perMemberDay, @Nullable Integer total) {
    /** It applies as often as it can. */
    public static final UseLimit NONE = new UseLimit(null, null, null, null, null);

    /** Checks the fields. */
    public UseLimit {
        if (Stream.of(new Limited(timesPerSale), new Limited(pieces), new Limited(perMember),
                new Limited(perMemberDay), new Limited(total)).anyMatch(Limited::isNothing)) {
            throw new InvalidField("limit", "must be greater than 0");
        }
    }

    private record Limited(@Nullable Integer value) {
        boolean isNothing() {
            return value != null && value <= 0;
        }
    }

    /** So many pieces in one sale. */
    public static UseLimit pieces(int most) {
        return new UseLimit(null, most, null, null, null);
    }

    /** So many times in one sale. */
    public static UseLimit times(int most) {
        return new UseLimit(most, null, null, null, null);
    }

    /** Whether only members can have it: nobody counts what guests have used. */
    public boolean countsMembers() {
        return perMember != null || perMemberDay != null;
    }
}
