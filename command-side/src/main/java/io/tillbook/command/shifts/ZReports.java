package io.tillbook.command.shifts;

import io.tillbook.api.shifts.RegisterEvent.ZReported;
import io.tillbook.api.shifts.SettlementEvent.ShiftListed;
import io.tillbook.api.shifts.ShiftsCommand.OfShift;
import io.tillbook.api.shifts.ZChain.Link;
import io.tillbook.api.shifts.ZReport;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Makes Z reports: each follows the last link of its register's chain. */
final class ZReports {
    private ZReports() {}

    /**
     * The report of a shift that is closed now.
     *
     * @param register its register
     * @param shift the open shift
     */
    static ZReported of(OfShift command, Register register, Shift shift, OffsetDateTime at) {
        ZReport report = ZReport.of(register.lastZ() + 1, command.location(), command.register(), command.shiftNo(),
                shift.day(), shift.totals(), register.perpetualSalesMinor(), register.perpetualReturnsMinor());
        Link link = Link.after(register.hash(), report.canonical());
        return new ZReported(command.location(), command.register(), report, register.links() + 1, link.previous(),
                link.hash(), at);
    }

    /** Adds the report, and has the day of the shift remember it. */
    static Draft add(Draft draft, ZReported reported) {
        ZReport report = reported.report();
        return draft.add(Register.at(reported.location(), reported.register()), reported)
                .add(DayOfShifts.at(reported.location(), report.businessDay()),
                        new ShiftListed(reported.location(), report.businessDay(), reported.register(),
                                report.shift()));
    }

    /** The streams of a report of a shift; those of its day once the shift is known. */
    static Footprint footprint(Footprint soFar, OfShift command, States known) {
        Footprint register = soFar.writing(Register.at(command.location(), command.register()));
        LocalDate day = known.of(Shift.at(command)).businessDay();
        return day == null ? register : register.writing(DayOfShifts.at(command.location(), day));
    }
}
