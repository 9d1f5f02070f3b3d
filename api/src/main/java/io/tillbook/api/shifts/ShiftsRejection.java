package io.tillbook.api.shifts;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.sales.TenderMethod;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why commands about shifts, and sales and returns in them, are refused. */
public sealed interface ShiftsRejection extends Rejection {
    /** The register has no shifts. */
    record RegisterNotOpen(LocationId location, RegisterId register) implements ShiftsRejection {
        @Override
        public String detail() {
            return "Register " + register.value() + " of " + location.value() + " is not opened.";
        }
    }

    /** The register was opened before. */
    record RegisterAlreadyOpen(LocationId location, RegisterId register) implements ShiftsRejection {
        @Override
        public String detail() {
            return "Register " + register.value() + " of " + location.value() + " was opened before.";
        }
    }

    /** One shift at a time. */
    record ShiftAlreadyOpen(LocationId location, RegisterId register, int shiftNo, OffsetDateTime since,
            EmployeeId cashier) implements ShiftsRejection {
        @Override
        public String detail() {
            return "Register " + register.value() + " of " + location.value()
                    + " has shift " + shiftNo + " open since " + since + ", of " + cashier.value() + ".";
        }
    }

    /** Shifts of a register are numbered without gaps. */
    record ShiftNumberOutOfOrder(int shiftNo, int expectedShiftNo) implements ShiftsRejection {
        @Override
        public String detail() {
            return "Expected is shift " + expectedShiftNo + ", not " + shiftNo + ".";
        }
    }

    /** The register has no open shift. */
    record NoOpenShift(LocationId location, RegisterId register) implements ShiftsRejection {
        @Override
        public String detail() {
            return "Register " + register.value() + " of " + location.value() + " has no open shift.";
        }
    }

    /** The shift is over. */
    record ShiftAlreadyClosed(LocationId location, RegisterId register, int shiftNo, OffsetDateTime closedAt)
            implements ShiftsRejection {
        @Override
        public String detail() {
            return "Shift " + shiftNo + " of register " + register.value() + " of " + location.value()
                    + " was closed at " + closedAt + ".";
        }
    }

    /**
     * A shift that is opened now cannot have been opened more than a day ago.
     *
     * @param occurredAt when it is said to be opened
     * @param receivedAt when that became known
     */
    record OpeningLongAgo(OffsetDateTime occurredAt, OffsetDateTime receivedAt) implements ShiftsRejection {
        @Override
        public String detail() {
            return "occurredAt " + occurredAt + " is more than a day before " + receivedAt
                    + ". A shift that was opened then is reported (origin REPORTED).";
        }
    }

    /** It is not known to be in no shift, or was assigned to one before. */
    record FactNotUnassigned(LocationId location, RegisterId register, String fact) implements ShiftsRejection {
        @Override
        public String detail() {
            return "Nothing of " + fact + " at register " + register.value() + " of location " + location.value()
                    + " waits for a shift.";
        }
    }

    /** The register has had no shift of that number. */
    record UnknownShift(LocationId location, RegisterId register, int shiftNo) implements ShiftsRejection {
        @Override
        public String detail() {
            return "Register " + register.value() + " of location " + location.value() + " has had no shift "
                    + shiftNo + ".";
        }
    }

    /** The day is more than one off that of the clock. */
    record BusinessDayOutOfRange(LocalDate businessDay, LocalDate expectedDay) implements ShiftsRejection {
        @Override
        public String detail() {
            return "By the clock it is business day " + expectedDay + "; " + businessDay + " is too far off.";
        }
    }

    /** The day is settled. */
    record DaySettledAlready(LocationId location, LocalDate businessDay, OffsetDateTime settledAt)
            implements ShiftsRejection {
        @Override
        public String detail() {
            return location.value() + " settled " + businessDay + " at " + settledAt + ".";
        }
    }

    /** Its id is taken. */
    record CashMovementRecorded(MovementId movementId) implements ShiftsRejection {
        @Override
        public String detail() {
            return "Movement " + movementId.value() + " is recorded already.";
        }
    }

    /** There is not so much in the drawer; how much there is, is not told where the location counts blind. */
    record DropExceedsCash(CashMovementKind kind, Money amountMinor, @Nullable Money expectedMinor)
            implements ShiftsRejection {
        @Override
        public String detail() {
            return kind + " of " + amountMinor.minor() + " is more than there should be in the drawer"
                    + (expectedMinor == null ? "" : ", which is " + expectedMinor.minor()) + " (minor units).";
        }
    }

    /** What goes away needs a bag. */
    record BagMissing(Money amountMinor) implements ShiftsRejection {
        @Override
        public String detail() {
            return "A deposit of " + amountMinor.minor() + " (minor units) needs a bag.";
        }
    }

    /** Another deposit went away in that bag. */
    record BagUsed(LocationId location, BagId bag) implements ShiftsRejection {
        @Override
        public String detail() {
            return location.value() + " has made another deposit in bag " + bag.value() + ".";
        }
    }

    /** Somebody else works in the shift. */
    record NotTheCashier(int shiftNo, EmployeeId cashier) implements ShiftsRejection {
        @Override
        public String detail() {
            return "In shift " + shiftNo + " works " + cashier.value() + ".";
        }
    }

    /** The shift was handed over, and nobody has accepted it yet. */
    record HandOverNotAccepted(int shiftNo, EmployeeId from, EmployeeId to) implements ShiftsRejection {
        @Override
        public String detail() {
            return "Shift " + shiftNo + " was handed over by " + from.value() + " to " + to.value()
                    + ", who has not accepted it.";
        }
    }

    /** The shift was not handed over. */
    record NoHandOver(int shiftNo) implements ShiftsRejection {
        @Override
        public String detail() {
            return "Shift " + shiftNo + " was not handed over.";
        }
    }

    /** The shift was handed over to somebody else. */
    record HandOverToAnother(int shiftNo, EmployeeId to) implements ShiftsRejection {
        @Override
        public String detail() {
            return "Shift " + shiftNo + " was handed over to " + to.value() + ".";
        }
    }

    /** The count is recorded already. */
    record CountRecorded(CountId countId) implements ShiftsRejection {
        @Override
        public String detail() {
            return "Count " + countId.value() + " is recorded already.";
        }
    }

    /** Something has to be counted before. */
    record CountMissing(TenderMethod method) implements ShiftsRejection {
        @Override
        public String detail() {
            return method + " has to be counted.";
        }
    }

    /** It is not the last count of the shift, or none of it. */
    record CountNotTheLast(CountId countId, CountId lastCountId) implements ShiftsRejection {
        @Override
        public String detail() {
            return "Count " + countId.value() + " is not the last one, which is " + lastCountId.value() + ".";
        }
    }

    /** Something has happened since the count. */
    record CountOutdated(CountId countId) implements ShiftsRejection {
        @Override
        public String detail() {
            return "The shift has moved on since count " + countId.value() + "; count again.";
        }
    }

    /** Another amount was counted than was expected, and nobody says why. */
    record ReasonMissing(TenderMethod method, Money varianceMinor) implements ShiftsRejection {
        @Override
        public String detail() {
            return "Of " + method + ", " + varianceMinor.minor()
                    + " more was counted than expected (minor units); that needs a reason.";
        }
    }

    /** More is kept than was counted. */
    record KeepExceedsCount(Money countedMinor, Money keepMinor) implements ShiftsRejection {
        @Override
        public String detail() {
            return "Of " + countedMinor.minor() + " that were counted, " + keepMinor.minor()
                    + " cannot be kept (minor units).";
        }
    }

    /**
     * The next shift was opened before this one was counted: what this one keeps is what that one has found, or
     * nothing.
     */
    record KeepNotFoundByNext(int nextShiftNo, Money floatMinor, Money keepMinor) implements ShiftsRejection {
        @Override
        public String detail() {
            return "Shift " + nextShiftNo + " was opened with " + floatMinor.minor() + ", not with "
                    + keepMinor.minor() + " (minor units): keep nothing, or as much as it has found.";
        }
    }

    /** What is kept and what goes away are not what was counted. */
    record DepositDiffers(Money countedMinor, Money keepMinor, Money depositMinor) implements ShiftsRejection {
        @Override
        public String detail() {
            return "Of " + countedMinor.minor() + " that were counted and " + keepMinor.minor() + " that are kept, "
                    + depositMinor.minor() + " cannot be what goes away (minor units).";
        }
    }

    /** Shifts of the day are open, or closed and not counted. */
    record ShiftsStillOpen(LocationId location, LocalDate businessDay, List<RegisterId> registers)
            implements ShiftsRejection {
        @Override
        public String detail() {
            return location.value() + " has shifts of " + businessDay + " that are open or not counted, at registers "
                    + registers.stream().map(RegisterId::value).collect(Collectors.joining(", ")) + ".";
        }
    }

    /** The day has no shifts. */
    record NoShiftsOfDay(LocationId location, LocalDate businessDay) implements ShiftsRejection {
        @Override
        public String detail() {
            return location.value() + " has no shifts of " + businessDay + ".";
        }
    }

    /** Nobody has made such a deposit. */
    record DepositUnknown(LocationId location, BagId bag) implements ShiftsRejection {
        @Override
        public String detail() {
            return location.value() + " has made no deposit in bag " + bag.value() + ".";
        }
    }

    /** The deposit was counted before. */
    record DepositAlreadyConfirmed(LocationId location, BagId bag, Money countedMinor) implements ShiftsRejection {
        @Override
        public String detail() {
            return "Of bag " + bag.value() + " of " + location.value() + ", " + countedMinor.minor()
                    + " were counted before (minor units).";
        }
    }
}
