package io.tillbook.query.shifts;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.shifts.ShiftEvent;
import io.tillbook.api.shifts.ShiftEvent.DrawerOpened;
import io.tillbook.api.shifts.ShiftEvent.HandOverAccepted;
import io.tillbook.api.shifts.ShiftEvent.HandOverDeclined;
import io.tillbook.api.shifts.ShiftEvent.HandedOver;
import io.tillbook.api.shifts.ShiftEvent.OpeningVarianceFound;
import io.tillbook.api.shifts.ShiftEvent.ShiftAdvanced;
import io.tillbook.api.shifts.ShiftEvent.ShiftAmended;
import io.tillbook.api.shifts.ShiftEvent.ShiftClosed;
import io.tillbook.api.shifts.ShiftEvent.ShiftForceClosed;
import io.tillbook.api.shifts.ShiftEvent.ShiftOpened;
import io.tillbook.api.shifts.ShiftEvent.TendersCounted;
import io.tillbook.api.shifts.ShiftTotals;
import io.tillbook.query.shifts.ShiftView.ShiftEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A shift as its events make it. */
final class ShiftFold {
    private ShiftFold() {}

    /** The shift after an event; nothing before it was opened. */
    static @Nullable ShiftView after(@Nullable ShiftView before, ShiftEvent happened) {
        if (happened instanceof ShiftOpened opened) {
            return ShiftView.of(opened);
        }
        return before == null ? null : changed(before, happened);
    }

    private static ShiftView changed(ShiftView shift, ShiftEvent happened) {
        return switch (happened) {
            case ShiftOpened opened -> ShiftView.of(opened);
            case OpeningVarianceFound found -> opening(shift, found.varianceMinor());
            case ShiftAdvanced advanced -> totals(shift, advanced.totals());
            case DrawerOpened opened -> openings(shift,
                    new DrawerOpening(opened.reason(), opened.cashier(), opened.openedAt()));
            case HandedOver handed -> passedOn(shift, replaced(shift.passedOn(),
                    new PassedOn(handed.from(), handed.to(), handed.pieces(), handed.at(), null, null)));
            case HandOverAccepted accepted -> takenOver(shift, accepted.to(),
                    last(shift.passedOn(), waiting -> waiting.accepted(accepted.at())));
            case HandOverDeclined declined -> passedOn(shift,
                    last(shift.passedOn(), waiting -> waiting.declined(declined.reason())));
            case TendersCounted counted -> counts(shift,
                    new ShiftCount(counted.count(), counted.counts(), counted.by(), counted.countedAt()));
            case ShiftForceClosed closed -> ended(shift, ShiftState.UNCOUNTED, new ShiftEnd(closed.closedAt(),
                    closed.reason(), List.of(), List.of(), null, null, null));
            case ShiftClosed closed -> closed(shift, closed);
            case ShiftAmended amended -> amended(shift, amended);
        };
    }

    /** One that was closed without a count had its end then. */
    private static ShiftView closed(ShiftView shift, ShiftClosed closed) {
        ShiftEnd before = shift.end();
        return ended(shift, ShiftState.CLOSED,
                new ShiftEnd(before == null ? closed.closedAt() : before.at(),
                        before == null ? null : before.forcedBecause(), closed.tenders(), closed.tenders(),
                        closed.keepMinor(), closed.depositMinor(), closed.bag()));
    }

    private static ShiftView amended(ShiftView shift, ShiftAmended amended) {
        ShiftEnd end = shift.end();
        ShiftView after = totals(shift, amended.totals());
        return new ShiftView(after.location(), after.register(), after.shiftNo(), after.businessDay(), after.order(),
                after.state(), after.cashiers(), after.openedAt(), after.openedMs(), after.floatMinor(),
                after.pieces(), after.openingVarianceMinor(), after.totals(), after.passedOn(), after.openings(),
                after.counts(),
                end == null || shift.state() == ShiftState.UNCOUNTED ? end : end.amended(amended.tenders()),
                after.amendments() + 1);
    }

    /** One that waits is replaced by the next. */
    private static List<PassedOn> replaced(List<PassedOn> before, PassedOn next) {
        boolean isReplaced = !before.isEmpty() && before.getLast().isWaiting();
        return kept(isReplaced ? before.subList(0, before.size() - 1) : before, next);
    }

    private static List<PassedOn> last(List<PassedOn> before, UnaryOperator<PassedOn> change) {
        if (before.isEmpty() || !before.getLast().isWaiting()) {
            return before;
        }
        return kept(before.subList(0, before.size() - 1), change.apply(before.getLast()));
    }

    private static <T> List<T> kept(List<T> before, T next) {
        List<T> all = new ArrayList<>(before);
        all.add(next);
        return List.copyOf(all.subList(Math.max(0, all.size() - ShiftView.MOST_ENTRIES), all.size()));
    }

    private static ShiftView opening(ShiftView shift, Money variance) {
        return new ShiftView(shift.location(), shift.register(), shift.shiftNo(), shift.businessDay(), shift.order(),
                shift.state(), shift.cashiers(), shift.openedAt(), shift.openedMs(), shift.floatMinor(),
                shift.pieces(), variance, shift.totals(), shift.passedOn(), shift.openings(), shift.counts(),
                shift.end(), shift.amendments());
    }

    private static ShiftView totals(ShiftView shift, ShiftTotals totals) {
        return new ShiftView(shift.location(), shift.register(), shift.shiftNo(), shift.businessDay(), shift.order(),
                shift.state(), shift.cashiers(), shift.openedAt(), shift.openedMs(), shift.floatMinor(),
                shift.pieces(), shift.openingVarianceMinor(), totals, shift.passedOn(), shift.openings(),
                shift.counts(), shift.end(), shift.amendments());
    }

    private static ShiftView openings(ShiftView shift, DrawerOpening opening) {
        return new ShiftView(shift.location(), shift.register(), shift.shiftNo(), shift.businessDay(), shift.order(),
                shift.state(), shift.cashiers(), shift.openedAt(), shift.openedMs(), shift.floatMinor(),
                shift.pieces(), shift.openingVarianceMinor(), shift.totals(), shift.passedOn(),
                kept(shift.openings(), opening), shift.counts(), shift.end(), shift.amendments());
    }

    private static ShiftView passedOn(ShiftView shift, List<PassedOn> passedOn) {
        return new ShiftView(shift.location(), shift.register(), shift.shiftNo(), shift.businessDay(), shift.order(),
                shift.state(), shift.cashiers(), shift.openedAt(), shift.openedMs(), shift.floatMinor(),
                shift.pieces(), shift.openingVarianceMinor(), shift.totals(), passedOn, shift.openings(),
                shift.counts(), shift.end(), shift.amendments());
    }

    private static ShiftView takenOver(ShiftView shift, EmployeeId cashier, List<PassedOn> passedOn) {
        return new ShiftView(shift.location(), shift.register(), shift.shiftNo(), shift.businessDay(), shift.order(),
                shift.state(), kept(shift.cashiers(), cashier), shift.openedAt(), shift.openedMs(),
                shift.floatMinor(), shift.pieces(), shift.openingVarianceMinor(), shift.totals(), passedOn,
                shift.openings(), shift.counts(), shift.end(), shift.amendments());
    }

    private static ShiftView counts(ShiftView shift, ShiftCount count) {
        return new ShiftView(shift.location(), shift.register(), shift.shiftNo(), shift.businessDay(), shift.order(),
                shift.state(), shift.cashiers(), shift.openedAt(), shift.openedMs(), shift.floatMinor(),
                shift.pieces(), shift.openingVarianceMinor(), shift.totals(), shift.passedOn(), shift.openings(),
                kept(shift.counts(), count), shift.end(), shift.amendments());
    }

    private static ShiftView ended(ShiftView shift, ShiftState state, ShiftEnd end) {
        return new ShiftView(shift.location(), shift.register(), shift.shiftNo(), shift.businessDay(), shift.order(),
                state, shift.cashiers(), shift.openedAt(), shift.openedMs(), shift.floatMinor(), shift.pieces(),
                shift.openingVarianceMinor(), shift.totals(), shift.passedOn(), shift.openings(), shift.counts(), end,
                shift.amendments());
    }
}
