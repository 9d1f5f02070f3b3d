package io.tillbook.api.shifts;

import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.sales.SaleId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be asked of days that are over, and of money that was taken to the bank. */
public sealed interface SettlementCommand extends ShiftsCommand {
    /**
     * Settles a business day of a location whose shifts are all closed and counted: their Z reports are summed up. No
     * shift can be opened for that day any more; what becomes known later amends it.
     *
     * @param location where
     * @param businessDay the day
     * @param approval who confirms it, where the variance is more than the sender may settle alone
     */
    record SettleDay(LocationId location, LocalDate businessDay, @Nullable ApprovalId approval)
            implements
            SettlementCommand {
        /** Checks the fields. */
        public SettleDay {
            Require.present("location", location);
            Require.optionalDay("businessDay", Require.present("businessDay", businessDay));
        }
    }

    /**
     * Tells what the office or the bank has counted of a deposit.
     *
     * @param location where it was made
     * @param bag the bag that it went away in
     * @param countedMinor how much was in it, in minor units
     * @param by who has counted
     */
    record ConfirmDeposit(LocationId location, BagId bag, Money countedMinor, EmployeeId by)
            implements
            SettlementCommand {
        private static final Bounds BOUNDS = Bounds.of(ConfirmDeposit.class);

        /** Checks the fields. */
        public ConfirmDeposit {
            Require.present("location", location);
            Require.present("bag", bag);
            BOUNDS.check("countedMinor", Require.present("countedMinor", countedMinor));
            Require.present("by", by);
        }
    }

    /**
     * Says to which shift of its register a sale, return or movement of cash belongs that is in none: it is counted
     * there, and amends it where it is closed.
     *
     * @param location where
     * @param register on which till
     * @param shiftNo the shift
     * @param sale the sale
     * @param returned or the return
     * @param movement or the movement of cash; one of the three is given
     * @param note why, in words
     */
    record AssignFact(LocationId location, RegisterId register, int shiftNo, @Nullable SaleId sale,
            @Nullable ReturnId returned, @Nullable MovementId movement, String note) implements SettlementCommand {
        private static final Bounds BOUNDS = Bounds.of(AssignFact.class);

        /** Checks the fields. */
        public AssignFact {
            Require.present("location", location);
            Require.present("register", register);
            BOUNDS.check("shiftNo", shiftNo);
            if (Stream.of(sale, returned, movement).filter(Objects::nonNull).count() != 1) {
                throw new InvalidField("sale", "must be given, or returned or movement, and only one of them");
            }
            Require.text("note", note);
        }
    }
}
