package io.tillbook.command.shifts;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.shifts.SettledShift;
import io.tillbook.api.shifts.SettledTender;
import io.tillbook.api.shifts.SettlementCommand.SettleDay;
import io.tillbook.api.shifts.SettlementEvent.DaySettled;
import io.tillbook.api.shifts.SettlementEvent.ShiftListed;
import io.tillbook.api.shifts.ShiftTotals;
import io.tillbook.api.shifts.ShiftsEvent.DayListed;
import io.tillbook.api.shifts.ShiftsRejection.DaySettledAlready;
import io.tillbook.api.shifts.ShiftsRejection.NoShiftsOfDay;
import io.tillbook.api.shifts.ShiftsRejection.ShiftsStillOpen;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.shifts.Register.OpenOne;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Settles a business day of a location: all its shifts are closed and counted, and are summed up once and for all. */
final class SettleDayDecider implements Decider<SettleDay> {
    @Override
    public Footprint footprint(SettleDay command, States known) {
        LocationId location = command.location();
        return Footprint.none()
                .reading(Location.at(location))
                .writing(LocationTills.at(location))
                .writing(day(command))
                .readingAll(known.of(LocationTills.at(location))
                        .registers()
                        .stream()
                        .map(register -> Register.at(location, register)))
                .readingAll(known.of(day(command)).shifts().stream().map(SettleDayDecider::shift));
    }

    private static StreamRef<DayOfShifts> day(SettleDay command) {
        return DayOfShifts.at(command.location(), command.businessDay());
    }

    private static StreamRef<Shift> shift(ShiftListed listed) {
        return Shift.at(listed.location(), listed.register(), listed.shiftNo());
    }

    @Override
    public Decision decide(SettleDay command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> Catalog.unknownLocation(states, command.location()),
                        () -> settled(command, states), () -> stillOpen(command, states),
                        () -> Rules.when(states.of(day(command)).shifts().isEmpty(),
                                () -> new NoShiftsOfDay(command.location(), command.businessDay())))
                .orElseGet(() -> settled(command, occurrence, states));
    }

    private static Optional<DaySettledAlready> settled(SettleDay command, States states) {
        return Optional.ofNullable(states.of(day(command)).settledAt())
                .map(at -> new DaySettledAlready(command.location(), command.businessDay(), at));
    }

    private static Optional<ShiftsStillOpen> stillOpen(SettleDay command, States states) {
        Stream<RegisterId> open = states.of(LocationTills.at(command.location()))
                .registers()
                .stream()
                .filter(register -> isOpen(command, states.of(Register.at(command.location(), register)).open()));
        Stream<RegisterId> uncounted = states.of(day(command))
                .shifts()
                .stream()
                .filter(listed -> states.of(shift(listed)).phase() != Shift.Phase.CLOSED)
                .map(ShiftListed::register);
        List<RegisterId> all = Stream.concat(open, uncounted).distinct().sorted().toList();
        return Rules.when(!all.isEmpty(),
                () -> new ShiftsStillOpen(command.location(), command.businessDay(), all));
    }

    private static boolean isOpen(SettleDay command, @Nullable OpenOne open) {
        return open != null && open.businessDay().equals(command.businessDay());
    }

    private static Decision settled(SettleDay command, Occurrence occurrence, States states) {
        List<SettledShift> shifts = states.of(day(command))
                .shifts()
                .stream()
                .sorted(Comparator.comparing(ShiftListed::register).thenComparingInt(ShiftListed::shiftNo))
                .map(listed -> settled(listed, states.of(shift(listed))))
                .toList();
        OffsetDateTime at = ShiftClock.received(states, command.location(), occurrence);
        return new Draft(states)
                .add(day(command),
                        new DaySettled(command.location(), command.businessDay(), shifts, totals(shifts),
                                tenders(shifts),
                                shifts.stream().map(SettledShift::depositMinor).reduce(Money.ZERO, Money::plus), at))
                .add(LocationTills.at(command.location()),
                        new DayListed(command.location(), command.businessDay(), at))
                .accepted();
    }

    private static SettledShift settled(ShiftListed listed, Shift shift) {
        return new SettledShift(listed.register(), listed.shiftNo(), shift.z(), Objects.requireNonNull(shift.hash()),
                shift.totals(), shift.tenders(), shift.depositMinor());
    }

    private static ShiftTotals totals(List<SettledShift> shifts) {
        return shifts.stream()
                .map(SettledShift::totals)
                .map(ShiftTotals::unnumbered)
                .reduce(ShiftTotals.NONE, ShiftTotals::plus);
    }

    private static List<SettledTender> tenders(List<SettledShift> shifts) {
        Map<TenderMethod, SettledTender> byMethod = new TreeMap<>();
        shifts.stream()
                .flatMap(shift -> shift.tenders().stream())
                .forEach(tender -> byMethod.merge(tender.method(), unexplained(tender), SettledTender::plus));
        return List.copyOf(byMethod.values());
    }

    /** Reasons are told by shift. */
    private static SettledTender unexplained(SettledTender tender) {
        return SettledTender.of(tender.method(), tender.expectedMinor(), tender.countedMinor(), null);
    }
}
