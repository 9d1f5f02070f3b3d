package io.tillbook.query.shifts;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.shifts.ShiftRules;
import io.tillbook.query.graphql.ResultTooLarge;
import io.tillbook.query.kernel.StoredView;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shifts as they are shown: what there should be in a drawer is not told to those who are to count it. */
public final class Shifts {
    private static final int MOST_OF_DAY = 1_000;

    private final ShiftViews views;

    Shifts(ShiftViews views) {
        this.views = views;
    }

    /** A shift; empty where there is none. */
    public Optional<ShownShift> find(LocationId location, RegisterId register, int shiftNo) {
        return Optional.ofNullable(views.shifts().get(ShiftView.key(location, register, shiftNo)))
                .map(found -> ShownShift.of(found.view(), isBlind(location)));
    }

    /**
     * All shifts that count for a day of a location, by register and number.
     *
     * @throws ResultTooLarge when there are more than one answer tells
     */
    public List<ShownShift> ofDay(LocationId location, LocalDate day) {
        List<StoredView<ShiftView>> found =
                views.shifts(new ShiftsFilter(location, null, day, null), null, MOST_OF_DAY + 1);
        if (found.size() > MOST_OF_DAY) {
            throw new ResultTooLarge("There are more than " + MOST_OF_DAY + " shifts of that day; list them.");
        }
        return shown(found.reversed().stream().map(StoredView::view).toList());
    }

    /** Shows shifts of any locations. */
    List<ShownShift> shown(List<ShiftView> shifts) {
        Map<LocationId, Boolean> blind = shifts.stream()
                .map(ShiftView::location)
                .distinct()
                .collect(Collectors.toMap(location -> location, this::isBlind));
        return shifts.stream()
                .map(shift -> ShownShift.of(shift, Boolean.TRUE.equals(blind.get(shift.location()))))
                .toList();
    }

    /** Whether whoever counts at a location is told nothing before. */
    boolean isBlind(LocationId location) {
        return rules(location).isBlind();
    }

    /** What a location has decided about its shifts, as it holds now. */
    public ShiftRules rules(LocationId location) {
        @Nullable StoredView<RulesView> found = views.rules().get(location.value());
        return found == null ? ShiftRules.USUAL : found.view().rules();
    }
}
