package io.tillbook.command.access;

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
import io.tillbook.api.access.AccessPermissions;
import io.tillbook.api.access.AccessRejection;
import io.tillbook.api.access.PinCommand.ClearPin;
import io.tillbook.api.access.PinCommand.RecordPinTry;
import io.tillbook.api.access.PinCommand.SetPin;
import io.tillbook.api.access.TokenCommand.IssueToken;
import io.tillbook.api.access.TokenCommand.RevokeToken;
import io.tillbook.api.access.TokenCommand.SetUpToken;
import io.tillbook.api.audit.AuditPermissions;
import io.tillbook.api.kernel.Permission;
import io.tillbook.api.operations.OperationsPermissions;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.NamedRejection;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The write side of rights. */
public final class AccessCommands implements Slice {
    private final Supplier<Set<String>> permissionIds;
    private final Limits limits;

    /**
     * @param permissionIds ids of all permissions, once all capabilities are there
     * @param limits all there are
     */
    public AccessCommands(Supplier<Set<String>> permissionIds, Limits limits) {
        this.permissionIds = permissionIds;
        this.limits = limits;
    }

    @Override
    public String capability() {
        return "access";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        Permission staff = AccessPermissions.MANAGE_STAFF;
        Permission tokens = AccessPermissions.MANAGE_TOKENS;
        return List.of(
                new CommandHandling<>("access.HireEmployee", HireEmployee.class, staff, new HireEmployeeDecider()),
                new CommandHandling<>("access.ChangeContact", ChangeContact.class, staff,
                        new ChangeContactDecider()),
                new CommandHandling<>("access.EraseSubject", EraseSubject.class, AccessPermissions.ERASE,
                        new EraseSubjectDecider()),
                new CommandHandling<>("access.SuspendEmployee", SuspendEmployee.class, staff,
                        new SuspendEmployeeDecider()),
                new CommandHandling<>("access.ResumeEmployee", ResumeEmployee.class, staff,
                        new ResumeEmployeeDecider()),
                new CommandHandling<>("access.GrantRole", GrantRole.class, staff, new GrantRoleDecider(limits)),
                new CommandHandling<>("access.RevokeRole", RevokeRole.class, staff, new RevokeRoleDecider()),
                new CommandHandling<>("access.SetPassword", SetPassword.class, staff, new SetPasswordDecider()),
                new CommandHandling<>("access.SetPin", SetPin.class, AccessPermissions.SET_PIN, new SetPinDecider()),
                new CommandHandling<>("access.ClearPin", ClearPin.class, AccessPermissions.SET_PIN,
                        new ClearPinDecider()),
                new CommandHandling<>("access.RecordPinTry", RecordPinTry.class, AccessPermissions.SET_PIN,
                        new RecordPinTryDecider()),
                new CommandHandling<>("access.DefineRole", DefineRole.class, AccessPermissions.MANAGE_ROLES,
                        new DefineRoleDecider(permissionIds)),
                new CommandHandling<>("access.IssueToken", IssueToken.class, tokens, new IssueTokenDecider(limits)),
                new CommandHandling<>("access.RevokeToken", RevokeToken.class, tokens, new RevokeTokenDecider()),
                new CommandHandling<>("access.SetUpOwner", SetUpOwner.class, staff, new SetUpOwnerDecider()),
                new CommandHandling<>("access.SetUpToken", SetUpToken.class, tokens, new SetUpTokenDecider()));
    }

    /** Those of the history and of the server itself too, which take no commands. */
    @Override
    public List<Permission> permissions() {
        return Stream.of(AccessPermissions.ALL, AuditPermissions.ALL, OperationsPermissions.ALL)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<StoredType> events() {
        return Stream.of(LedgerClaimed.class, EmployeeHired.class, ContactChanged.class, SubjectErased.class,
                EmployeeSuspended.class, EmployeeResumed.class,
                RoleGranted.class, RoleRevoked.class, PasswordSet.class, EmployeePinSet.class, EmployeePinCleared.class,
                EmployeePinMissed.class, EmployeePinMatched.class, EmployeePinLocked.class, RoleDefined.class,
                TokenIssued.class,
                TokenHashAssigned.class, TokenRevoked.class)
                .map(event -> StoredType.first("access." + event.getSimpleName(), event))
                .toList();
    }

    @Override
    public List<NamedRejection> rejections() {
        return NamedRejection.allOf(capability(), AccessRejection.class);
    }
}
