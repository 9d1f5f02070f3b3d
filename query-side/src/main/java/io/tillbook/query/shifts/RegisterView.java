package io.tillbook.query.shifts;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.shifts.RegisterEvent.RegisterOpened;
import io.tillbook.api.shifts.RegisterEvent.ShiftNumberTaken;
import io.tillbook.api.shifts.RegisterEvent.ZAmended;
import io.tillbook.api.shifts.RegisterEvent.ZReported;
import io.tillbook.api.shifts.ReceiptNumbering;
import io.tillbook.api.shifts.ZAmendment;
import io.tillbook.api.shifts.ZChain;
import io.tillbook.query.sight.Located;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A register.
 *
 * @param drawer what its drawer is called; missing where it needs no name
 * @param numbering how it numbers its receipts; missing where nobody checks that
 * @param lastShiftNo number of its last shift; 0 before the first
 * @param open the shift that is open; missing where none is
 * @param lastZ number of its last Z report; 0 before the first
 * @param links how many links its chain has
 * @param head hash of the last one
 * @param perpetualSalesMinor sales since it was opened, as its chain tells them, in minor units
 * @param perpetualReturnsMinor its returns, likewise
 */
record RegisterView(LocationId location, RegisterId register, @Nullable String drawer,
        @Nullable ReceiptNumbering numbering, int lastShiftNo, @Nullable OpenShift open, int lastZ, int links,
        String head, Money perpetualSalesMinor, Money perpetualReturnsMinor) implements Located {
    /**
     * The shift that is open.
     *
     * @param cashier who works in it
     * @param since when it was opened
     */
    record OpenShift(int shiftNo, LocalDate businessDay, EmployeeId cashier, OffsetDateTime since) {}

    static String key(LocationId location, RegisterId register) {
        return location.value() + "/" + register.value();
    }

    static RegisterView of(RegisterOpened opened) {
        return new RegisterView(opened.location(), opened.register(), opened.drawer(), opened.numbering(), 0, null, 0,
                0, ZChain.GENESIS, Money.ZERO, Money.ZERO);
    }

    RegisterView with(ShiftNumberTaken taken) {
        return new RegisterView(location, register, drawer, numbering, taken.shiftNo(),
                new OpenShift(taken.shiftNo(), taken.businessDay(), taken.cashier(), taken.openedAt()), lastZ, links,
                head, perpetualSalesMinor, perpetualReturnsMinor);
    }

    /** Somebody else works in the shift that is open. */
    RegisterView takenOverBy(EmployeeId cashier) {
        OpenShift now = open;
        return now == null ? this
                : with(new OpenShift(now.shiftNo(), now.businessDay(), cashier, now.since()));
    }

    private RegisterView with(OpenShift shift) {
        return new RegisterView(location, register, drawer, numbering, lastShiftNo, shift, lastZ, links, head,
                perpetualSalesMinor, perpetualReturnsMinor);
    }

    /** With the report that its shift has ended with. */
    RegisterView with(ZReported reported) {
        return new RegisterView(location, register, drawer, numbering, lastShiftNo, null, reported.report().z(),
                reported.link(), reported.hash(), reported.report().perpetualSalesMinor(),
                reported.report().perpetualReturnsMinor());
    }

    RegisterView with(ZAmended amended) {
        ZAmendment amendment = amended.amendment();
        boolean isReturn = switch (amendment.cause()) {
            case LATE_RETURN -> true;
            case LATE_SALE, LATE_LINES, LATE_CASH -> false;
        };
        return new RegisterView(location, register, drawer, numbering, lastShiftNo, open, lastZ, amended.link(),
                amended.hash(), isReturn ? perpetualSalesMinor : amendment.perpetualMinor(),
                isReturn ? amendment.perpetualMinor() : perpetualReturnsMinor);
    }
}
