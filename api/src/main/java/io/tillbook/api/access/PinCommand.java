package io.tillbook.api.access;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.FromServer;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Secret;
import io.tillbook.api.kernel.Unpublished;
import org.jspecify.annotations.Nullable;

/** What can be asked of the PINs with which people take over tills. */
public sealed interface PinCommand extends AccessCommand {
    /**
     * Sets the PIN with which an employee takes over a till of a location, and unlocks it. Everybody may set their own,
     * though not at the till that it opens.
     *
     * @param employee who
     * @param location where
     * @param pin digits, not all the same and not in a row
     * @param hash what is kept of it
     */
    record SetPin(EmployeeId employee, LocationId location, @AtLeast(4) @AtMost(8) Secret pin,
            @FromServer @Nullable String hash) implements PinCommand {
        private static final Bounds BOUNDS = Bounds.of(SetPin.class);

        /** Checks the fields. */
        public SetPin {
            Require.present("employee", employee);
            Require.present("location", location);
            BOUNDS.check("pin", Require.present("pin", pin));
            PinRule.check("pin", pin);
        }

        @Override
        public Extent extent() {
            return Extent.at(location);
        }

        /** The same, with what is kept of the PIN. */
        public SetPin withHash(String kept) {
            return new SetPin(employee, location, pin, kept);
        }
    }

    /**
     * Takes a PIN away: the employee takes over no till of the location any more.
     *
     * @param employee who
     * @param location where
     */
    record ClearPin(EmployeeId employee, LocationId location) implements PinCommand {
        /** Checks the fields. */
        public ClearPin {
            Require.present("employee", employee);
            Require.present("location", location);
        }

        @Override
        public Extent extent() {
            return Extent.at(location);
        }
    }

    /**
     * Records that a PIN was typed at a device. Right ones are recorded only where wrong ones were before: those do not
     * count any more.
     *
     * @param isRight whether it was the right one
     */
    record RecordPinTry(EmployeeId employee, LocationId location, DeviceId device, boolean isRight)
            implements
            PinCommand,
            Unpublished {
        @Override
        public Extent extent() {
            return Extent.at(location);
        }
    }
}
