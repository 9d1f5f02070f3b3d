package io.tillbook.api.kernel;

/**
 * A person whose data are sealed under a key of their own, or something that somebody has told of whom nobody knows who
 * they are. Written as one text, such as {@code employee:wang}, {@code member:M-1} or {@code feedback:F-1}.
 *
 * @param value kind and id
 */
public record Subject(String value) implements Id {
    private static final String EMPLOYEE = "employee:";
    private static final String MEMBER = "member:";
    private static final String FEEDBACK = "feedback:";

    /** Checks the form. */
    public Subject {
        if (value.startsWith(EMPLOYEE)) {
            Id.check(value.substring(EMPLOYEE.length()));
        } else if (value.startsWith(MEMBER)) {
            Id.check(value.substring(MEMBER.length()));
        } else if (value.startsWith(FEEDBACK)) {
            Id.check(value.substring(FEEDBACK.length()));
        } else {
            throw new InvalidField("", "must be employee:…, member:… or feedback:… with an id");
        }
    }

    /** An employee. */
    public static Subject of(EmployeeId employee) {
        return new Subject(EMPLOYEE + employee.value());
    }

    /** A member. */
    public static Subject of(MemberId member) {
        return new Subject(MEMBER + member.value());
    }

    /** Feedback of nobody known. */
    public static Subject ofFeedback(String id) {
        return new Subject(FEEDBACK + id);
    }

    /** Whether it is feedback of nobody known. */
    public boolean isFeedback() {
        return value.startsWith(FEEDBACK);
    }

    /**
     * The id of the feedback.
     *
     * @throws InvalidField where it is none
     */
    public String feedback() {
        return idBehind(FEEDBACK);
    }

    /** Whether it is an employee. */
    public boolean isEmployee() {
        return value.startsWith(EMPLOYEE);
    }

    /**
     * The employee.
     *
     * @throws InvalidField where it is none
     */
    public EmployeeId employee() {
        return new EmployeeId(idBehind(EMPLOYEE));
    }

    /**
     * The member.
     *
     * @throws InvalidField where it is none
     */
    public MemberId member() {
        return new MemberId(idBehind(MEMBER));
    }

    private String idBehind(String kind) {
        if (!value.startsWith(kind)) {
            throw new InvalidField("", "must be " + kind + "… with an id");
        }
        return value.substring(kind.length());
    }
}
