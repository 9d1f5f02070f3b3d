package io.tillbook.api.shifts;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.sales.TenderMethod;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a location has decided about its shifts.
 *
 * @param cutOffHour the hour of its clock at which a new business day begins; 4 where it is missing
 * @param saleNeedsShift whether a live sale or return is refused where its register has no open shift; false where it
 *     is missing
 * @param movementAloneMinor the most cash that is moved without a second person; no bound where it is missing
 * @param drawerAlone how often in a shift the drawer is opened without a sale and without a second person; no bound
 *     where it is missing
 * @param varianceAloneMinor the largest variance that a shift is closed with without a second person, those of all
 *     means together and surplus like shortage; no bound where it is missing
 * @param blindCount whether whoever counts is not told before what there should be; true where it is missing
 * @param countedMethods the means of payment that are counted when a shift is closed; cash always is, and nothing else
 *     where it is missing
 */
public record ShiftRules(@AtLeast(0) @AtMost(MOST_HOUR) @Nullable Integer cutOffHour,
        @Nullable Boolean saleNeedsShift, @Nullable Money movementAloneMinor, @AtLeast(0) @Nullable Integer drawerAlone,
        @Nullable Money varianceAloneMinor, @Nullable Boolean blindCount,
        @Nullable List<TenderMethod> countedMethods) {
    private static final int MOST_HOUR = 23;
    private static final int USUAL_CUT_OFF = 4;
    private static final Bounds BOUNDS = Bounds.of(ShiftRules.class);
    /** Where nobody has decided anything. */
    public static final ShiftRules USUAL = new ShiftRules(null, null, null, null, null, null, null);

    /** Checks the fields. */
    public ShiftRules {
        BOUNDS.check("cutOffHour", cutOffHour);
        BOUNDS.check("movementAloneMinor", movementAloneMinor);
        BOUNDS.check("drawerAlone", drawerAlone);
        BOUNDS.check("varianceAloneMinor", varianceAloneMinor);
        countedMethods = countedMethods == null ? null : Require.list("countedMethods", countedMethods);
        if (countedMethods != null && !Require.distinct(countedMethods)) {
            throw new InvalidField("countedMethods", "must be different");
        }
    }

    /** The business day of a moment of the location's clock: before the cut-off hour it is the day before. */
    public LocalDate dayOf(OffsetDateTime localTime) {
        return localTime.minusHours(cutOffHour == null ? USUAL_CUT_OFF : cutOffHour).toLocalDate();
    }

    /** Whether a live sale or return is refused without an open shift. */
    public boolean needsShift() {
        return Boolean.TRUE.equals(saleNeedsShift);
    }

    /** Whether whoever counts is not told before what there should be. */
    public boolean isBlind() {
        return !Boolean.FALSE.equals(blindCount);
    }

    /** Whether a means of payment is counted when a shift is closed. */
    public boolean counts(TenderMethod method) {
        return method == TenderMethod.CASH || (countedMethods != null && countedMethods.contains(method));
    }
}
