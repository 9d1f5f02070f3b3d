package io.tillbook.api.kernel;

/**
 * A person whose data are sealed under a key of their own. Written as one text, such as {@code employee:wang}.
 *
 * @param value kind and id
 */
public record Subject(String value) implements Id {
    private static final String EMPLOYEE = "employee:";

    /** Checks the form. */
    public Subject {
        if (!value.startsWith(EMPLOYEE)) {
            throw new InvalidField("", "must be employee:… with an id");
        }
        Id.check(value.substring(EMPLOYEE.length()));
    }

    /** An employee. */
    public static Subject of(EmployeeId employee) {
        return new Subject(EMPLOYEE + employee.value());
    }

    /** The employee. */
    public EmployeeId employee() {
        return new EmployeeId(value.substring(EMPLOYEE.length()));
    }
}
