package io.tillbook.api.shifts;

import io.tillbook.api.checkout.Origin;
import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Require;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of shifts. */
public sealed interface ShiftsCommand
        extends
        Command
        permits ShiftsCommand.OfShift, RegisterCommand, SettlementCommand {
    /** A command about one shift of a register. */
    sealed interface OfShift extends ShiftsCommand
            permits OpenShift, MoveCash, OpenDrawer, HandOver, AcceptHandOver, DeclineHandOver, ShiftEndCommand {
        @Override
        LocationId location();

        @Override
        RegisterId register();

        /** The number of the shift. */
        int shiftNo();
    }

    /**
     * Opens a shift of a register that has none open.
     *
     * @param location where
     * @param register on which till
     * @param shiftNo its number, one more than that of the register's last shift
     * @param cashier who works in it
     * @param floatMinor what was counted in the drawer, in minor units
     * @param pieces the same by coins and notes, together as much
     * @param businessDay the day that it counts for; that of the location's clock and cut-off hour where it is missing,
     *     and no more than one day off it
     * @param origin REPORTED where the till has opened it by itself, without a line; else LIVE, and then not more than
     *     a day before the ledger learns of it
     */
    record OpenShift(LocationId location, RegisterId register, int shiftNo, EmployeeId cashier, Money floatMinor,
            @Nullable List<CashPieces> pieces, @Nullable LocalDate businessDay, @Nullable Origin origin)
            implements
            OfShift {
        private static final Bounds BOUNDS = Bounds.of(OpenShift.class);

        /** Checks the fields. */
        public OpenShift {
            Require.present("location", location);
            Require.present("register", register);
            BOUNDS.check("shiftNo", shiftNo);
            Require.present("cashier", cashier);
            BOUNDS.check("floatMinor", Require.present("floatMinor", floatMinor));
            pieces = CashPieces.checked("pieces", pieces, floatMinor);
            Require.optionalDay("businessDay", businessDay);
        }

        /** One that is opened now. */
        public OpenShift(LocationId location, RegisterId register, int shiftNo, EmployeeId cashier, Money floatMinor,
                @Nullable List<CashPieces> pieces, @Nullable LocalDate businessDay) {
            this(location, register, shiftNo, cashier, floatMinor, pieces, businessDay, null);
        }

        /** Whether it was opened already. */
        public boolean reported() {
            return origin == Origin.REPORTED;
        }
    }

    /**
     * Puts cash into a drawer or takes some out, beside sales and returns.
     *
     * @param movementId id of the movement
     * @param location where
     * @param register on which till
     * @param shiftNo the open shift
     * @param kind why
     * @param amountMinor how much, in minor units
     * @param reason why, in words
     * @param bag the bag that it goes away in; for DROP only, and such money is a deposit then
     * @param cashier who does it
     * @param approval who confirms it, where it is more than the sender may move alone
     * @param origin REPORTED where it has happened already, as on a till without a line: then it is flagged and not
     *     refused, and amends its shift where that is closed; else LIVE
     */
    record MoveCash(MovementId movementId, LocationId location, RegisterId register, int shiftNo,
            CashMovementKind kind, @AtLeast(1) Money amountMinor, String reason, @Nullable BagId bag,
            EmployeeId cashier, @Nullable ApprovalId approval, @Nullable Origin origin) implements OfShift {
        private static final Bounds BOUNDS = Bounds.of(MoveCash.class);

        /** Checks the fields. */
        public MoveCash {
            Require.present("movementId", movementId);
            Require.present("location", location);
            Require.present("register", register);
            BOUNDS.check("shiftNo", shiftNo);
            Require.present("kind", kind);
            BOUNDS.check("amountMinor", Require.present("amountMinor", amountMinor));
            Require.text("reason", reason);
            if (kind != CashMovementKind.DROP && bag != null) {
                throw new InvalidField("bag", "must be given for DROP only");
            }
            Require.present("cashier", cashier);
        }

        /** One that is asked for now. */
        public MoveCash(MovementId movementId, LocationId location, RegisterId register, int shiftNo,
                CashMovementKind kind, Money amountMinor, String reason, @Nullable BagId bag, EmployeeId cashier,
                @Nullable ApprovalId approval) {
            this(movementId, location, register, shiftNo, kind, amountMinor, reason, bag, cashier, approval, null);
        }

        /** Whether it has happened already. */
        public boolean reported() {
            return origin == Origin.REPORTED;
        }
    }

    /**
     * Opens the drawer without a sale.
     *
     * @param location where
     * @param register on which till
     * @param shiftNo the open shift
     * @param reason why, in words
     * @param cashier who does it
     * @param approval who confirms it, where it is more often than the location allows
     */
    record OpenDrawer(LocationId location, RegisterId register, int shiftNo, String reason, EmployeeId cashier,
            @Nullable ApprovalId approval) implements OfShift {
        private static final Bounds BOUNDS = Bounds.of(OpenDrawer.class);

        /** Checks the fields. */
        public OpenDrawer {
            Require.present("location", location);
            Require.present("register", register);
            BOUNDS.check("shiftNo", shiftNo);
            Require.text("reason", reason);
            Require.present("cashier", cashier);
        }
    }

    /**
     * Hands a shift over to another cashier, who has to accept it. One that waits is replaced.
     *
     * @param location where
     * @param register on which till
     * @param shiftNo the open shift
     * @param from who works in it
     * @param to who takes it over
     * @param pieces what is in the drawer, by coins and notes
     */
    record HandOver(LocationId location, RegisterId register, int shiftNo, EmployeeId from, EmployeeId to,
            @Nullable List<CashPieces> pieces) implements OfShift {
        private static final Bounds BOUNDS = Bounds.of(HandOver.class);

        /** Checks the fields. */
        public HandOver {
            Require.present("location", location);
            Require.present("register", register);
            BOUNDS.check("shiftNo", shiftNo);
            Require.present("from", from);
            if (from.equals(Require.present("to", to))) {
                throw new InvalidField("to", "must be somebody else than from");
            }
            pieces = pieces == null ? null : CashPieces.distinct("pieces", pieces);
        }
    }

    /**
     * Accepts a shift that was handed over.
     *
     * @param location where
     * @param register on which till
     * @param shiftNo the open shift
     * @param by who takes it over
     */
    record AcceptHandOver(LocationId location, RegisterId register, int shiftNo, EmployeeId by) implements OfShift {
        private static final Bounds BOUNDS = Bounds.of(AcceptHandOver.class);

        /** Checks the fields. */
        public AcceptHandOver {
            Require.present("location", location);
            Require.present("register", register);
            BOUNDS.check("shiftNo", shiftNo);
            Require.present("by", by);
        }
    }

    /**
     * Does not accept a shift that was handed over, or takes the handing over back: it stays with whoever has it.
     *
     * @param location where
     * @param register on which till
     * @param shiftNo the open shift
     * @param by who says so: whoever was to take it over, or whoever has it
     * @param reason why, in words
     */
    record DeclineHandOver(LocationId location, RegisterId register, int shiftNo, EmployeeId by, String reason)
            implements
            OfShift {
        private static final Bounds BOUNDS = Bounds.of(DeclineHandOver.class);

        /** Checks the fields. */
        public DeclineHandOver {
            Require.present("location", location);
            Require.present("register", register);
            BOUNDS.check("shiftNo", shiftNo);
            Require.present("by", by);
            Require.text("reason", reason);
        }
    }
}
