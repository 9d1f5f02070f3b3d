package io.tillbook.api.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: an employee, a device, a service, or the server itself. Written as one text, such as {@code employee:wang}.
 *
 * @param value kind and id
 */
public record Principal(String value) implements Id {
    /** The server itself: automations, and what it does at its first start. */
    public static final Principal SERVER = new Principal("server:tillbook");

    private static final char SEPARATOR = ':';

    /** What can ask. */
    public enum Kind {
        /** Somebody who works for the chain. */
        EMPLOYEE,
        /** A till, scanner or scale. */
        DEVICE,
        /** Another system. */
        SERVICE,
        /** The server itself. */
        SERVER;

        private final String prefix = name().toLowerCase(Locale.ROOT) + SEPARATOR;

        /** The principal of this kind with an id. */
        public Principal named(String id) {
            return new Principal(prefix + id);
        }

        private static Optional<Kind> of(String value) {
            return Arrays.stream(values()).filter(kind -> value.startsWith(kind.prefix)).findFirst();
        }
    }

    /** Checks the form. */
    public Principal {
        Kind kind = Kind.of(value)
                .orElseThrow(() -> new InvalidField("", "must be employee:…, device:… or service:… with an id"));
        Id.check(value.substring(kind.prefix.length()));
    }

    /** An employee. */
    public static Principal of(EmployeeId employee) {
        return Kind.EMPLOYEE.named(employee.value());
    }

    /** As it was stored. Before principals were known, the metadata had the employee whom a command named. */
    public static Principal stored(String text) {
        return Kind.of(text).isPresent() ? new Principal(text) : Kind.EMPLOYEE.named(text);
    }

    /** What asks. */
    public Kind kind() {
        return Kind.of(value).orElseThrow();
    }

    /** The id without the kind. */
    public String id() {
        return value.substring(kind().prefix.length());
    }

    /** The employee; null where something else asks. */
    public @Nullable EmployeeId employee() {
        return kind() == Kind.EMPLOYEE ? new EmployeeId(id()) : null;
    }

    /** The employee who asks; null where something else does, or it is not known what. */
    public static @Nullable EmployeeId employeeOf(@Nullable Principal actor) {
        return actor == null ? null : actor.employee();
    }
}
