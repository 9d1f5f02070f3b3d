package io.tillbook.query.shifts;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.shifts.BagId;
import io.tillbook.api.shifts.SettledTender;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a shift ended.
 *
 * @param at when
 * @param z number of its Z report
 * @param forcedBecause why it was closed without a count; missing where it was not
 * @param tenders what was expected and counted when it was counted; none before
 * @param amended the same as it is known by now
 * @param keepMinor what stayed in the drawer, in minor units; missing where nobody has counted
 * @param depositMinor what went away, in minor units; missing where nobody has counted
 * @param bag in which bag
 */
record ShiftEnd(OffsetDateTime at, int z, @Nullable String forcedBecause, List<SettledTender> tenders,
        List<SettledTender> amended, @Nullable Money keepMinor, @Nullable Money depositMinor, @Nullable BagId bag) {
    static ShiftEnd forced(OffsetDateTime at, int z, String reason) {
        return new ShiftEnd(at, z, reason, List.of(), List.of(), null, null, null);
    }

    ShiftEnd amended(List<SettledTender> now) {
        return new ShiftEnd(at, z, forcedBecause, tenders, now, keepMinor, depositMinor, bag);
    }
}
