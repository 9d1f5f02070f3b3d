package io.tillbook.api.shifts;

import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Require;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a shift that is to end. */
public sealed interface ShiftEndCommand extends ShiftsCommand.OfShift {
    /**
     * Tells what was counted. Counted again, both counts stay, and the last one is what a shift is closed with.
     *
     * @param countId id of the count
     * @param location where
     * @param register on which till
     * @param shiftNo a shift that is open, or was closed without a count
     * @param counts what was counted of each means of payment
     * @param by who has counted
     */
    record CountTenders(CountId countId, LocationId location, RegisterId register, int shiftNo,
            @AtLeast(1) List<TenderCount> counts, EmployeeId by) implements ShiftEndCommand {
        private static final Bounds BOUNDS = Bounds.of(CountTenders.class);

        /** Checks the fields. */
        public CountTenders {
            Require.present("countId", countId);
            Require.present("location", location);
            Require.present("register", register);
            BOUNDS.check("shiftNo", shiftNo);
            counts = Require.list("counts", Require.present("counts", counts));
            if (counts.isEmpty()) {
                throw new InvalidField("counts", "must have at least one count");
            }
            if (!Require.distinct(counts.stream().map(TenderCount::method).toList())) {
                throw new InvalidField("counts", "must not name a means of payment twice");
            }
            Require.present("by", by);
        }
    }

    /**
     * Closes a shift: its variances are recorded, and its Z report is made. A shift that was closed without a count is
     * settled by it: its report was made then.
     *
     * @param location where
     * @param register on which till
     * @param shiftNo a shift that is open, or was closed without a count
     * @param countId its last count, after which nothing has happened
     * @param reasons why another amount was counted than was expected, for each means of payment where it was
     * @param keepMinor what stays in the drawer for the next shift, in minor units
     * @param depositMinor what goes away, in minor units: what was counted of cash less what stays, and just that where
     *     it is missing
     * @param bag the bag that it goes away in; needed where something does
     * @param approval who confirms it, where the variance is more than the sender may record alone
     */
    record CloseShift(LocationId location, RegisterId register, int shiftNo, CountId countId,
            @Nullable List<VarianceReason> reasons, Money keepMinor, @Nullable Money depositMinor,
            @Nullable BagId bag, @Nullable ApprovalId approval) implements ShiftEndCommand {
        private static final Bounds BOUNDS = Bounds.of(CloseShift.class);

        /** Checks the fields. */
        public CloseShift {
            Require.present("location", location);
            Require.present("register", register);
            BOUNDS.check("shiftNo", shiftNo);
            Require.present("countId", countId);
            reasons = Require.list("reasons", reasons);
            if (!Require.distinct(reasons.stream().map(VarianceReason::method).toList())) {
                throw new InvalidField("reasons", "must not name a means of payment twice");
            }
            BOUNDS.check("keepMinor", Require.present("keepMinor", keepMinor));
            BOUNDS.check("depositMinor", depositMinor);
        }
    }

    /**
     * Closes a shift whose till cannot be used any more: its Z report is made, and the register is free for the next
     * shift. The drawer is counted later, which {@link CloseShift} tells.
     *
     * @param location where
     * @param register on which till
     * @param shiftNo the open shift
     * @param reason why, in words
     * @param approval who confirms it, where there should be more cash than the sender may leave uncounted alone
     */
    record ForceCloseShift(LocationId location, RegisterId register, int shiftNo, String reason,
            @Nullable ApprovalId approval) implements ShiftEndCommand {
        private static final Bounds BOUNDS = Bounds.of(ForceCloseShift.class);

        /** Checks the fields. */
        public ForceCloseShift {
            Require.present("location", location);
            Require.present("register", register);
            BOUNDS.check("shiftNo", shiftNo);
            Require.text("reason", reason);
        }
    }
}
