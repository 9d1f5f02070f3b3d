package io.tillbook.server.security;

import io.tillbook.api.access.AccessCommand.ChangeContact;
import io.tillbook.api.access.AccessCommand.DefineRole;
import io.tillbook.api.access.AccessCommand.EraseSubject;
import io.tillbook.api.access.AccessCommand.GrantRole;
import io.tillbook.api.access.AccessCommand.HireEmployee;
import io.tillbook.api.access.AccessCommand.ResumeEmployee;
import io.tillbook.api.access.AccessCommand.RevokeRole;
import io.tillbook.api.access.AccessCommand.SetPassword;
import io.tillbook.api.access.AccessCommand.SetUpOwner;
import io.tillbook.api.access.AccessCommand.SuspendEmployee;
import io.tillbook.api.access.AccessCommand;
import io.tillbook.api.access.AccessPermissions;
import io.tillbook.api.access.PinCommand.ClearPin;
import io.tillbook.api.access.PinCommand.RecordPinTry;
import io.tillbook.api.access.PinCommand.SetPin;
import io.tillbook.api.access.Scope;
import io.tillbook.api.access.TokenCommand.IssueToken;
import io.tillbook.api.access.TokenCommand.RevokeToken;
import io.tillbook.api.access.TokenCommand.SetUpToken;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Permission;
import io.tillbook.api.kernel.Principal;
import io.tillbook.command.access.AccessDirectory;
import io.tillbook.command.access.Rights;
import java.util.Set;

/**
 * Keeps people from raising themselves: who hands out rights, or could act as somebody else, has to have all of those
 * rights. A store manager makes no owner, and sets no owner's password.
 */
public final class Delegation {
    private final AccessDirectory directory;

    /** Checks what the rights of a directory are. */
    public Delegation(AccessDirectory directory) {
        this.directory = directory;
    }

    /**
     * Checks a command that is permitted as such.
     *
     * @throws Forbidden where it concerns rights that the caller does not have
     */
    public void check(Caller caller, AccessCommand command, Permission permission) {
        if (command instanceof SetPin set && caller.standing().filter(set.employee()::equals).isPresent()) {
            throw new Forbidden(permission,
                    "Nobody sets their PIN at the till that it opens: sign in, or ask somebody who may set it.");
        }
        if (!caller.mayHandOut(concerned(caller, command))) {
            throw new Forbidden(permission,
                    "This concerns rights that you do not have yourself; a role that is not defined could be any.");
        }
    }

    private Rights concerned(Caller caller, AccessCommand command) {
        return switch (command) {
            case HireEmployee _,RevokeToken _ -> Rights.NONE;
            case ChangeContact change -> directory.grantedTo(change.employee());
            case EraseSubject erase -> directory.grantedTo(erase.subject().employee());
            case SuspendEmployee suspend -> directory.grantedTo(suspend.employee());
            case ResumeEmployee resume -> directory.grantedTo(resume.employee());
            case RevokeRole revoke -> directory.grantedTo(revoke.employee());
            case SetPassword set -> directory.grantedTo(set.employee());
            case SetPin set -> pin(caller, set.employee(), set.location());
            case ClearPin clear -> pin(caller, clear.employee(), clear.location());
            case GrantRole grant -> directory.mostOf(grant.grant());
            case DefineRole define -> directory.rightsOf(define);
            // Whoever issues a token knows its text: a colleague's is worth what the colleague may become.
            case IssueToken issue when issue.principal().equals(caller.principal()) -> directory.rightsOf(issue);
            case IssueToken issue -> directory.mostOf(issue);
            // Only the server sends them, which may hand out everything.
            case SetUpOwner _,SetUpToken _,RecordPinTry _ -> Rights.of(Set.of("access.claim"), Scope.EVERYWHERE);
        };
    }

    /** What a PIN opens, and to look after people there; one's own is one's own. */
    private Rights pin(Caller caller, EmployeeId employee, LocationId location) {
        return caller.principal().equals(Principal.of(employee)) ? Rights.NONE
                : directory.grantedAt(employee, location)
                        .and(Set.of(AccessPermissions.MANAGE_STAFF.id()), Scope.of(location));
    }
}
