package io.tillbook.api.shifts;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import java.util.List;

/**
 * A shift of a day that was settled.
 *
 * @param register of which register
 * @param shiftNo its number
 * @param z the number of its Z report
 * @param hash the hash of that report
 * @param totals its totals, what had become known since included
 * @param tenders what was expected and counted, by means of payment
 * @param depositMinor what went away in a bag when it was closed, in minor units
 */
public record SettledShift(RegisterId register, int shiftNo, int z, String hash, ShiftTotals totals,
        List<SettledTender> tenders, Money depositMinor) {
    /** Copies the list. */
    public SettledShift {
        tenders = List.copyOf(tenders);
    }
}
