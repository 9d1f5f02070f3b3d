package io.tillbook.query.shifts;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.shifts.ShiftTotals;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens in a shift. Of many entries of one kind the last are kept.
 *
 * @param cashiers who has worked in it, in their order
 * @param openingVarianceMinor how much more was in the drawer than the last shift had kept, in minor units
 * @param totals what it has turned over, as it is known by now
 * @param passedOn to whom it was handed over, in their order
 * @param openings when its drawer was opened without a sale; all of them are counted in the totals
 * @param counts what was counted, in their order
 */
record ShiftCourse(List<EmployeeId> cashiers, Money openingVarianceMinor, ShiftTotals totals,
        List<PassedOn> passedOn, List<DrawerOpening> openings, List<ShiftCount> counts) {
    /** Most entries of one kind. */
    static final int MOST_ENTRIES = 50;

    static ShiftCourse begun(EmployeeId cashier, Money floatMinor) {
        return new ShiftCourse(List.of(cashier), Money.ZERO, ShiftTotals.opening(floatMinor), List.of(), List.of(),
                List.of());
    }

    ShiftCourse opened(Money variance) {
        return new ShiftCourse(cashiers, variance, totals, passedOn, openings, counts);
    }

    ShiftCourse at(ShiftTotals now) {
        return new ShiftCourse(cashiers, openingVarianceMinor, now, passedOn, openings, counts);
    }

    ShiftCourse plus(DrawerOpening opening) {
        return new ShiftCourse(cashiers, openingVarianceMinor, totals, passedOn, kept(openings, opening), counts);
    }

    ShiftCourse plus(ShiftCount count) {
        return new ShiftCourse(cashiers, openingVarianceMinor, totals, passedOn, openings, kept(counts, count));
    }

    /** Handed over; a handing over that waits is replaced. */
    ShiftCourse handed(PassedOn next) {
        return with(cashiers, kept(isWaiting() ? allButLast() : passedOn, next));
    }

    ShiftCourse accepted(EmployeeId by, OffsetDateTime at) {
        return with(kept(cashiers, by), isWaiting() ? kept(allButLast(), passedOn.getLast().accepted(at)) : passedOn);
    }

    ShiftCourse declined(String reason) {
        return isWaiting() ? with(cashiers, kept(allButLast(), passedOn.getLast().declined(reason))) : this;
    }

    private boolean isWaiting() {
        return !passedOn.isEmpty() && passedOn.getLast().isWaiting();
    }

    private List<PassedOn> allButLast() {
        return passedOn.subList(0, passedOn.size() - 1);
    }

    private ShiftCourse with(List<EmployeeId> people, List<PassedOn> passed) {
        return new ShiftCourse(people, openingVarianceMinor, totals, passed, openings, counts);
    }

    private static <T> List<T> kept(List<T> before, T next) {
        List<T> all = new ArrayList<>(before);
        all.add(next);
        return List.copyOf(all.subList(Math.max(0, all.size() - MOST_ENTRIES), all.size()));
    }
}
