package io.tillbook.query.shifts;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.shifts.ShiftRules;
import io.tillbook.query.kernel.StoredView;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shifts as they are shown: what there should be in a drawer is not told to those who are to count it. */
public final class Shifts {
    private final ShiftViews views;

    Shifts(ShiftViews views) {
        this.views = views;
    }

    /**
     * A shift's number on its register.
     *
     * @param shiftNo its number
     */
    public record ShiftRef(RegisterId register, int shiftNo) {}

    /** A shift; empty where there is none. */
    public Optional<ShownShift> find(LocationId location, RegisterId register, int shiftNo) {
        return Optional.ofNullable(views.shifts().get(ShiftView.key(location, register, shiftNo)))
                .map(found -> ShownShift.of(found.view(), isBlind(location)));
    }

    /** Shifts of a location, in the order in which they are named; those that are not known are left out. */
    public List<ShownShift> of(LocationId location, Collection<ShiftRef> named) {
        List<String> keys =
                named.stream().map(each -> ShiftView.key(location, each.register(), each.shiftNo())).toList();
        Map<String, StoredView<ShiftView>> found = views.shifts().load(keys);
        boolean blind = isBlind(location);
        return keys.stream()
                .flatMap(key -> Optional.ofNullable(found.get(key)).stream())
                .map(each -> ShownShift.of(each.view(), blind))
                .toList();
    }

    /** Shows shifts of any locations. */
    List<ShownShift> shown(List<ShiftView> shifts) {
        Map<LocationId, Boolean> blind = shifts.stream()
                .map(ShiftView::location)
                .distinct()
                .collect(Collectors.toMap(location -> location, this::isBlind));
        return shifts.stream().map(shift -> ShownShift.of(shift, Boolean.TRUE.equals(blind.get(shift.location()))))
                .toList();
    }

    /** Whether whoever counts at a location is told nothing before. */
    boolean isBlind(LocationId location) {
        return rules(location).isBlind();
    }

    ShiftRules rules(LocationId location) {
        @Nullable StoredView<RulesView> found = views.rules().get(location.value());
        return found == null ? ShiftRules.USUAL : found.view().rules();
    }
}
