package io.tillbook.command.shifts;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.shifts.LateCause;
import io.tillbook.api.shifts.RegisterEvent.RegisterOpened;
import io.tillbook.api.shifts.RegisterEvent.ShiftNumberTaken;
import io.tillbook.api.shifts.RegisterEvent.ZAmended;
import io.tillbook.api.shifts.RegisterEvent.ZReported;
import io.tillbook.api.shifts.RegisterEvent;
import io.tillbook.api.shifts.ZChain;
import io.tillbook.api.shifts.ZReport;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a register. Its stream never ends; the state stays small, as shifts of long ago are dropped.
 *
 * @param isOpened whether it can have shifts
 * @param open its open shift; null where it has none
 * @param lastShift the number of its last shift; 0 where it had none
 * @param firstShiftAt when its first shift was opened; null where it had none
 * @param past its last shifts that are closed, the oldest first
 * @param lastZ the number of its last Z report; 0 where there is none
 * @param links how many links its chain has
 * @param hash the hash of the last one
 * @param perpetualSalesMinor its sales since it was opened, in minor units
 * @param perpetualReturnsMinor its returns since it was opened, in minor units
 */
public record Register(boolean isOpened, @Nullable OpenOne open, int lastShift, @Nullable OffsetDateTime firstShiftAt,
        List<Past> past, int lastZ, int links, String hash, Money perpetualSalesMinor, Money perpetualReturnsMinor) {
    private static final int MOST_PAST = 32;
    private static final int EVENTS_PER_SNAPSHOT = 100;
    private static final Register UNKNOWN = new Register(false, null, 0, null, List.of(), 0, 0, ZChain.GENESIS,
            Money.ZERO, Money.ZERO);
    private static final StreamType<Register> STREAM = StreamType.of("register", UNKNOWN)
            .on(RegisterEvent.class, Register::evolve)
            .snapshotEvery(EVENTS_PER_SNAPSHOT, Register.class);

    /** Its open shift. */
    public record OpenOne(int shiftNo, LocalDate businessDay, EmployeeId cashier, OffsetDateTime openedAt) {}

    /** A shift that is closed. */
    public record Past(int shiftNo, LocalDate businessDay, OffsetDateTime openedAt, OffsetDateTime closedAt) {
        /** Whether something happened in it: from its opening to its closing, since tills tell whole seconds. */
        boolean covers(OffsetDateTime moment) {
            return !moment.isBefore(openedAt) && !moment.isAfter(closedAt);
        }
    }

    /** Takes a copy. */
    public Register {
        past = List.copyOf(past);
    }

    static StreamRef<Register> at(LocationId location, RegisterId register) {
        return STREAM.at(location, register);
    }

    /** The shift that is closed in which something happened; nothing where there is none, or it is long over. */
    Optional<Past> pastAt(OffsetDateTime moment) {
        return past.stream().filter(shift -> shift.covers(moment)).reduce((_, later) -> later);
    }

    /** When its last shift was closed; null where none was. */
    @Nullable
    OffsetDateTime lastClosedAt() {
        return past.isEmpty() ? null : past.getLast().closedAt();
    }

    private static Register evolve(Register before, RegisterEvent event) {
        return switch (event) {
            case RegisterOpened _ -> new Register(true, before.open, before.lastShift, before.firstShiftAt,
                    before.past, before.lastZ, before.links, before.hash, before.perpetualSalesMinor,
                    before.perpetualReturnsMinor);
            case ShiftNumberTaken taken -> before.in(new OpenOne(taken.shiftNo(), taken.businessDay(),
                    taken.cashier(), taken.openedAt()));
            case ZReported reported -> before.after(reported);
            case ZAmended amended -> before.after(amended);
        };
    }

    private Register in(OpenOne shift) {
        return new Register(isOpened, shift, shift.shiftNo(), firstShiftAt == null ? shift.openedAt() : firstShiftAt,
                past, lastZ, links, hash, perpetualSalesMinor, perpetualReturnsMinor);
    }

    private Register after(ZReported reported) {
        ZReport report = reported.report();
        return new Register(isOpened, null, lastShift, firstShiftAt, pastAfter(reported), report.z(), reported.link(),
                reported.hash(), report.perpetualSalesMinor(), report.perpetualReturnsMinor());
    }

    private List<Past> pastAfter(ZReported reported) {
        List<Past> all = Stream.concat(past.stream(), Stream.ofNullable(open)
                .map(shift -> new Past(shift.shiftNo(), shift.businessDay(), shift.openedAt(), reported.reportedAt())))
                .toList();
        return all.subList(Math.max(0, all.size() - MOST_PAST), all.size());
    }

    private Register after(ZAmended amended) {
        Money perpetual = amended.amendment().perpetualMinor();
        boolean isReturn = amended.amendment().cause() == LateCause.LATE_RETURN;
        return new Register(isOpened, open, lastShift, firstShiftAt, past, lastZ, amended.link(), amended.hash(),
                isReturn ? perpetualSalesMinor : perpetual, isReturn ? perpetual : perpetualReturnsMinor);
    }
}
