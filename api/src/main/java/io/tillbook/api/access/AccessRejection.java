package io.tillbook.api.access;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Principal;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.kernel.Subject;
import java.util.List;

/** Why commands of rights are refused. */
public sealed interface AccessRejection extends Rejection {
    /** The ledger has an owner, who can let others in. */
    record LedgerAlreadyClaimed(Principal owner) implements AccessRejection {
        @Override
        public String detail() {
            return "The ledger belongs to " + owner.value() + " already.";
        }
    }

    /** Nobody of this id works for the chain. */
    record UnknownEmployee(EmployeeId employee) implements AccessRejection {
        @Override
        public String detail() {
            return "No employee " + employee.value() + " is known.";
        }
    }

    /** Somebody of this id works for the chain already. */
    record EmployeeAlreadyHired(EmployeeId employee) implements AccessRejection {
        @Override
        public String detail() {
            return "Employee " + employee.value() + " is known already.";
        }
    }

    /** The person's data were erased, and are not taken again. */
    record SubjectIsErased(Subject subject) implements AccessRejection {
        @Override
        public String detail() {
            return "The data of " + subject.value() + " were erased.";
        }
    }

    /** They are suspended already. */
    record EmployeeAlreadySuspended(EmployeeId employee) implements AccessRejection {
        @Override
        public String detail() {
            return "Employee " + employee.value() + " is suspended already.";
        }
    }

    /** They are not suspended. */
    record EmployeeNotSuspended(EmployeeId employee) implements AccessRejection {
        @Override
        public String detail() {
            return "Employee " + employee.value() + " is not suspended.";
        }
    }

    /** The role is neither built in nor defined. */
    record UnknownRole(RoleId role) implements AccessRejection {
        @Override
        public String detail() {
            return "No role " + role.value() + " is known.";
        }
    }

    /** The employee has it already, there and then. */
    record RoleAlreadyGranted(EmployeeId employee, RoleId role) implements AccessRejection {
        @Override
        public String detail() {
            return "Employee " + employee.value() + " has the role " + role.value() + " there and then already.";
        }
    }

    /** The employee does not have it. */
    record RoleNotGranted(EmployeeId employee, RoleId role) implements AccessRejection {
        @Override
        public String detail() {
            return "Employee " + employee.value() + " does not have the role " + role.value() + ".";
        }
    }

    /** What every chain has cannot be defined anew. */
    record RoleBuiltIn(RoleId role) implements AccessRejection {
        @Override
        public String detail() {
            return "The role " + role.value() + " is built in and cannot be changed.";
        }
    }

    /** There are no such permissions. */
    record UnknownPermissions(List<String> permissions) implements AccessRejection {
        @Override
        public String detail() {
            return "There are no permissions " + String.join(", ", permissions) + ".";
        }
    }

    /** There are no such limits. */
    record UnknownLimits(List<String> limits) implements AccessRejection {
        @Override
        public String detail() {
            return "There are no limits " + String.join(", ", limits) + ".";
        }
    }

    /** The employee has no PIN there. */
    record PinNotSet(EmployeeId employee, LocationId location) implements AccessRejection {
        @Override
        public String detail() {
            return "Employee " + employee.value() + " has no PIN at " + location.value() + ".";
        }
    }

    /** The token's id was used before. */
    record TokenAlreadyIssued(TokenId token) implements AccessRejection {
        @Override
        public String detail() {
            return "Token " + token.value() + " was issued before.";
        }
    }

    /** There is no such token. */
    record UnknownToken(TokenId token) implements AccessRejection {
        @Override
        public String detail() {
            return "No token " + token.value() + " was issued.";
        }
    }

    /** It works no longer anyway. */
    record TokenAlreadyRevoked(TokenId token) implements AccessRejection {
        @Override
        public String detail() {
            return "Token " + token.value() + " was revoked before.";
        }
    }
}
