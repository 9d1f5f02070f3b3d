package io.tillbook.command.shifts;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.shifts.CountId;
import io.tillbook.api.shifts.SettledTender;
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
import io.tillbook.api.shifts.ShiftEvent;
import io.tillbook.api.shifts.ShiftTotals;
import io.tillbook.api.shifts.ShiftsCommand.OfShift;
import io.tillbook.api.shifts.TenderCount;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a shift. Its stream has an event for each sale and return, each of which tells the totals in full:
 * the state stays as small as after the first one.
 *
 * @param phase how far it is
 * @param businessDay the day that it counts for; null where it was never opened
 * @param openedAt when it was opened; null likewise
 * @param cashier who works in it, or has worked in it last; null likewise
 * @param offer to whom it was handed over; null where nobody has yet to accept it
 * @param totals its totals by now
 * @param count what was counted last; null where nothing was
 * @param tenders what was expected and counted; none before it is closed
 * @param keptMinor what stayed in the drawer, in minor units; null before that is told
 * @param depositMinor what went away in a bag when it was closed, in minor units
 * @param closedAt when it was closed; null where it is open
 * @param z the number of its Z report; 0 where it is open
 * @param hash the hash of that report; null likewise
 * @param earlier who had worked in it before, each once; null where nobody had, and in old snapshots
 */
public record Shift(Phase phase, @Nullable LocalDate businessDay, @Nullable OffsetDateTime openedAt,
        @Nullable EmployeeId cashier, @Nullable Offer offer, ShiftTotals totals, @Nullable Counted count,
        List<SettledTender> tenders, @Nullable Money keptMinor, Money depositMinor, @Nullable OffsetDateTime closedAt,
        int z, @Nullable String hash, @Nullable List<EmployeeId> earlier) {
    /** So many events have to be read at most to know a shift. */
    static final int EVENTS_PER_SNAPSHOT = 100;

    private static final Shift UNKNOWN = new Shift(Phase.UNKNOWN, null, null, null, null, ShiftTotals.NONE, null,
            List.of(), null, Money.ZERO, null, 0, null, null);
    private static final StreamType<Shift> STREAM = StreamType.of("shift", UNKNOWN)
            .on(ShiftEvent.class, Shift::evolve)
            .snapshotEvery(EVENTS_PER_SNAPSHOT, Shift.class);

    /** How far a shift is. */
    public enum Phase {
        /** It was never opened. */
        UNKNOWN,
        /** It is open. */
        OPEN,
        /** It was closed without a count, and waits for one. */
        UNCOUNTED,
        /** It was closed and counted. */
        CLOSED
    }

    /** A handing over that waits for being accepted. */
    public record Offer(EmployeeId from, EmployeeId to) {}

    /**
     * What was counted.
     *
     * @param isOutdated whether something has moved since
     */
    public record Counted(CountId id, List<TenderCount> counts, EmployeeId by, OffsetDateTime at, boolean isOutdated) {
        /** What was counted of a means of payment; null where that was not counted. */
        @Nullable
        Money of(TenderMethod method) {
            return counts.stream()
                    .filter(each -> each.method() == method)
                    .map(TenderCount::countedMinor)
                    .findFirst()
                    .orElse(null);
        }

        private Counted outdated() {
            return new Counted(id, counts, by, at, true);
        }
    }

    private record ShiftNumber(String value) implements Id {}

    /** Takes a copy. */
    public Shift {
        tenders = List.copyOf(tenders);
        earlier = earlier == null ? null : List.copyOf(earlier);
    }

    static StreamRef<Shift> at(LocationId location, RegisterId register, int shiftNo) {
        return STREAM.at(location, register, new ShiftNumber(Integer.toString(shiftNo)));
    }

    static StreamRef<Shift> at(OfShift command) {
        return at(command.location(), command.register(), command.shiftNo());
    }

    /** Whether it is over. */
    boolean isClosed() {
        return phase == Phase.UNCOUNTED || phase == Phase.CLOSED;
    }

    /** Whether it was counted after a moment. */
    boolean isCountedAfter(OffsetDateTime moment) {
        Counted last = count;
        return last != null && moment.isBefore(last.at());
    }

    /** The day that it counts for; of a shift that was opened. */
    LocalDate day() {
        return Objects.requireNonNull(businessDay);
    }

    /** All who have worked in it. */
    Stream<EmployeeId> workers() {
        List<EmployeeId> before = earlier;
        return Stream.concat(before == null ? Stream.empty() : before.stream(), Stream.ofNullable(cashier));
    }

    /** What there should be, as it is known by now, and what was counted. */
    List<SettledTender> tendersExpecting(ShiftTotals known) {
        return Variances.tenders(known, this::counted, this::reason);
    }

    private @Nullable Money counted(TenderMethod method) {
        return tenders.stream()
                .filter(tender -> tender.method() == method)
                .map(SettledTender::countedMinor)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String reason(TenderMethod method) {
        return tenders.stream()
                .filter(tender -> tender.method() == method)
                .map(SettledTender::reason)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Shift evolve(Shift shift, ShiftEvent event) {
        return switch (event) {
            case ShiftOpened opened -> new Shift(Phase.OPEN, opened.businessDay(), opened.openedAt(),
                    opened.cashier(), null, ShiftTotals.opening(opened.floatMinor()), null, List.of(), null,
                    Money.ZERO, null, 0, null, null);
            case ShiftAdvanced advanced -> shift.with(advanced.totals(), shift.countAfter(advanced), shift.tenders);
            case HandedOver handed -> shift.offered(new Offer(handed.from(), handed.to()));
            case HandOverAccepted accepted -> shift.takenOverBy(accepted.to());
            case HandOverDeclined _ -> shift.offered(null);
            case TendersCounted counted -> shift.with(shift.totals,
                    new Counted(counted.count(), counted.counts(), counted.by(), counted.countedAt(), false),
                    shift.tenders);
            case ShiftForceClosed closed -> shift.closed(Phase.UNCOUNTED, closed.expected(), null, Money.ZERO,
                    closed.closedAt(), closed.z(), closed.hash());
            case ShiftClosed closed -> shift.closed(Phase.CLOSED, closed.tenders(), closed.keepMinor(),
                    closed.depositMinor(), closed.closedAt(), closed.z(), closed.hash());
            case ShiftAmended amended -> shift.with(amended.totals(), shift.count, amended.tenders());
            case OpeningVarianceFound _,DrawerOpened _ -> shift;
        };
    }

    /** By the order of events: the clock of a till tells only what was before it where that is told late. */
    private @Nullable Counted countAfter(ShiftAdvanced advanced) {
        Counted last = count;
        return last == null || advanced.isBeforeCount() ? last : last.outdated();
    }

    private Shift with(ShiftTotals known, @Nullable Counted last, List<SettledTender> settled) {
        return new Shift(phase, businessDay, openedAt, cashier, offer, known, last, settled, keptMinor, depositMinor,
                closedAt, z, hash, earlier);
    }

    private Shift offered(@Nullable Offer pending) {
        return new Shift(phase, businessDay, openedAt, cashier, pending, totals, count, tenders, keptMinor,
                depositMinor, closedAt, z, hash, earlier);
    }

    private Shift takenOverBy(EmployeeId next) {
        List<EmployeeId> before = workers().filter(worker -> !worker.equals(next)).distinct().toList();
        return new Shift(phase, businessDay, openedAt, next, null, totals, count, tenders, keptMinor,
                depositMinor, closedAt, z, hash, before.isEmpty() ? null : before);
    }

    private Shift closed(Phase then, List<SettledTender> settled, @Nullable Money kept, Money deposit,
            OffsetDateTime at, int number, String reported) {
        return new Shift(then, businessDay, openedAt, cashier, null, totals, count, settled, kept, deposit,
                closedAt == null ? at : closedAt, number, reported, earlier);
    }
}
