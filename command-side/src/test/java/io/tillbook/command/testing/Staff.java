package io.tillbook.command.testing;

import io.tillbook.api.access.AccessCommand.HireEmployee;
import io.tillbook.api.access.AccessEvent.EmployeeHired;
import io.tillbook.api.access.SealedContact;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Personal;
import io.tillbook.api.kernel.Sealed;
import io.tillbook.api.kernel.Subject;

/** People who are hired, their names sealed as the server does. */
public final class Staff {
    private Staff() {}

    /** Hires somebody. */
    public static HireEmployee hire(EmployeeId employee) {
        return new HireEmployee(employee, new Personal("a name"), null, null, contact(employee));
    }

    /** Somebody was hired. */
    public static EmployeeHired hired(EmployeeId employee) {
        return new EmployeeHired(employee, contact(employee));
    }

    /** A name that nobody here can open. */
    public static SealedContact contact(EmployeeId employee) {
        return new SealedContact(new Sealed(Subject.of(employee), "c2VhbGVk"), null, null);
    }
}
