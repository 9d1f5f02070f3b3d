package io.tillbook.command.access;

import io.tillbook.api.access.AccessEvent.EmployeePinCleared;
import io.tillbook.api.access.AccessEvent.EmployeePinLocked;
import io.tillbook.api.access.AccessEvent.EmployeePinMatched;
import io.tillbook.api.access.AccessEvent.EmployeePinMissed;
import io.tillbook.api.access.AccessEvent.EmployeePinSet;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;

/** What is known of the PIN that an employee has at a location. */
sealed interface Pin {
    /** So many wrong ones in a row lock it. */
    int MOST_MISSES = 5;

    /** How its stream folds. */
    StreamType<Pin> STREAM = StreamType.<Pin>of("pin", new Unset())
            .on(EmployeePinSet.class, (_, set) -> new Open(set.hash(), 0))
            .on(EmployeePinCleared.class, (_, _) -> new Unset())
            .on(EmployeePinMissed.class, (pin, _) -> pin.missed())
            .on(EmployeePinMatched.class, (pin, _) -> pin.matched())
            .on(EmployeePinLocked.class, (pin, _) -> pin.locked());

    /** There is none. */
    record Unset() implements Pin {}

    /**
     * It works.
     *
     * @param hash what a PIN is compared with
     * @param misses how many wrong ones were typed since the last right one
     */
    record Open(String hash, int misses) implements Pin {}

    /**
     * It works no longer, until it is set anew.
     *
     * @param hash what a PIN was compared with
     */
    record Locked(String hash) implements Pin {}

    static StreamRef<Pin> at(EmployeeId employee, LocationId location) {
        return STREAM.at(employee, location);
    }

    private Pin missed() {
        return this instanceof Open open ? new Open(open.hash(), open.misses() + 1) : this;
    }

    private Pin matched() {
        return this instanceof Open open ? new Open(open.hash(), 0) : this;
    }

    private Pin locked() {
        return this instanceof Open open ? new Locked(open.hash()) : this;
    }
}
