package io.tillbook.api.shifts;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Require;
import org.jspecify.annotations.Nullable;

/** What can be asked of registers, and of the rules that a location has for their shifts. */
public sealed interface RegisterCommand extends ShiftsCommand {
    /**
     * Opens a register, which can have shifts from then on.
     *
     * @param location where
     * @param register the register
     * @param drawer what its drawer is called; missing where it has one of its own that needs no name
     * @param numbering how it numbers its receipts; missing where nobody checks that
     */
    record OpenRegister(LocationId location, RegisterId register, @Nullable String drawer,
            @Nullable ReceiptNumbering numbering) implements RegisterCommand {
        /** Checks the fields. */
        public OpenRegister {
            Require.present("location", location);
            Require.present("register", register);
            Require.optionalText("drawer", drawer);
        }
    }

    /**
     * Decides how shifts of a location are worked in, all of it anew.
     *
     * @param location where
     * @param rules the rules
     */
    record SetShiftRules(LocationId location, ShiftRules rules) implements RegisterCommand {
        /** Checks the fields. */
        public SetShiftRules {
            Require.present("location", location);
            Require.present("rules", rules);
        }
    }
}
