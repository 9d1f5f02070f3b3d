package io.tillbook.command.access;

import io.tillbook.api.access.AccessEvent.ContactChanged;
import io.tillbook.api.access.AccessEvent.EmployeeHired;
import io.tillbook.api.access.AccessEvent.EmployeePinCleared;
import io.tillbook.api.access.AccessEvent.EmployeePinLocked;
import io.tillbook.api.access.AccessEvent.EmployeePinMatched;
import io.tillbook.api.access.AccessEvent.EmployeePinMissed;
import io.tillbook.api.access.AccessEvent.EmployeePinSet;
import io.tillbook.api.access.AccessEvent.EmployeeResumed;
import io.tillbook.api.access.AccessEvent.EmployeeSuspended;
import io.tillbook.api.access.AccessEvent.LedgerClaimed;
import io.tillbook.api.access.AccessEvent.PasswordSet;
import io.tillbook.api.access.AccessEvent.RoleDefined;
import io.tillbook.api.access.AccessEvent.RoleGranted;
import io.tillbook.api.access.AccessEvent.RoleRevoked;
import io.tillbook.api.access.AccessEvent.SubjectErased;
import io.tillbook.api.access.AccessEvent.TokenHashAssigned;
import io.tillbook.api.access.AccessEvent.TokenIssued;
import io.tillbook.api.access.AccessEvent.TokenRevoked;
import io.tillbook.api.access.AccessEvent;
import io.tillbook.api.access.AccessRejection.UnknownEmployee;
import io.tillbook.api.access.AccessRejection;
import io.tillbook.api.access.Grant;
import io.tillbook.api.access.RoleId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of an employee. */
sealed interface Employee {
    /** How its stream folds. */
    StreamType<Employee> STREAM = StreamType.<Employee>of("employee", new Unknown())
            .on(AccessEvent.class, Employee::evolve);

    /** Nobody has hired them. */
    record Unknown() implements Employee {}

    /**
     * They work for the chain.
     *
     * @param grants their roles
     * @param isSuspended whether they may do nothing for now
     * @param passwordHash of the password they sign in with; null where they cannot
     * @param suspensions how often they were suspended
     */
    record Hired(List<Grant> grants, boolean isSuspended, @Nullable String passwordHash, int suspensions)
            implements
            Employee {
        Optional<Grant> grant(RoleId role) {
            return grants.stream().filter(grant -> grant.role().equals(role)).findFirst();
        }

        private Hired with(Grant grant) {
            return with(Stream.concat(grants.stream(), Stream.of(grant)).toList());
        }

        private Hired without(RoleId role) {
            return with(grants.stream().filter(grant -> !grant.role().equals(role)).toList());
        }

        private Hired with(List<Grant> others) {
            return new Hired(others, isSuspended, passwordHash, suspensions);
        }

        private Hired suspended() {
            return new Hired(grants, true, passwordHash, suspensions + 1);
        }

        private Hired resumed() {
            return new Hired(grants, false, passwordHash, suspensions);
        }

        private Hired withPassword(String hash) {
            return new Hired(grants, isSuspended, hash, suspensions);
        }
    }

    /** The stream of an employee. */
    static StreamRef<Employee> at(EmployeeId employee) {
        return STREAM.at(employee);
    }

    /** Decides on somebody who works for the chain; anybody else is refused. */
    static Decision whenHired(EmployeeId employee, States states, Function<Hired, Decision> decision) {
        return switch (states.of(at(employee))) {
            case Unknown _ -> Decision.refused(new UnknownEmployee(employee));
            case Hired hired -> decision.apply(hired);
        };
    }

    /** Rule: they work for the chain. */
    static Optional<AccessRejection> unknown(EmployeeId employee, States states) {
        return switch (states.of(at(employee))) {
            case Unknown _ -> Optional.of(new UnknownEmployee(employee));
            case Hired _ -> Optional.empty();
        };
    }

    private static Employee evolve(Employee employee, AccessEvent event) {
        return switch (event) {
            case ContactChanged _,SubjectErased _ -> employee;
            case EmployeeHired _ -> new Hired(List.of(), false, null, 0);
            case EmployeeSuspended _ -> hired(employee).suspended();
            case EmployeeResumed _ -> hired(employee).resumed();
            case RoleGranted granted -> hired(employee).with(granted.grant());
            case RoleRevoked revoked -> hired(employee).without(revoked.role());
            case PasswordSet set -> hired(employee).withPassword(set.hash());
            case EmployeePinSet _,EmployeePinCleared _,EmployeePinMissed _,EmployeePinMatched _,EmployeePinLocked _ ->
                employee;
            case LedgerClaimed _,RoleDefined _,TokenIssued _,TokenHashAssigned _,TokenRevoked _ -> employee;
        };
    }

    private static Hired hired(Employee employee) {
        return switch (employee) {
            case Unknown _ -> throw new IllegalStateException("something happened to somebody who was not hired");
            case Hired hired -> hired;
        };
    }
}
