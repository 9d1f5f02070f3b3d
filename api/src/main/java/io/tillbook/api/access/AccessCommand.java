package io.tillbook.api.access;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.ErasesSubject;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.FromServer;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Personal;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Required;
import io.tillbook.api.kernel.Secret;
import io.tillbook.api.kernel.Subject;
import io.tillbook.api.kernel.Unpublished;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of rights. */
public sealed interface AccessCommand extends Command
        permits AccessCommand.HireEmployee, AccessCommand.ChangeContact, AccessCommand.EraseSubject,
        AccessCommand.SuspendEmployee, AccessCommand.ResumeEmployee, AccessCommand.GrantRole, AccessCommand.RevokeRole,
        AccessCommand.DefineRole, AccessCommand.SetPassword, AccessCommand.SetUpOwner, TokenCommand, PinCommand {
    /** Of people and tokens: they are not at a location. */
    @Override
    default Extent extent() {
        return Extent.NOWHERE;
    }

    /**
     * Somebody works for the chain from now on. Without a role they may do nothing.
     *
     * @param employee their id
     * @param name what they are called
     * @param phone where they are reached by phone
     * @param mail where they are reached by mail
     * @param contact the same, sealed
     */
    record HireEmployee(EmployeeId employee, Personal name, @Nullable Personal phone, @Nullable Personal mail,
            @FromServer @Nullable SealedContact contact) implements AccessCommand {
        /** Checks the fields. */
        public HireEmployee {
            Require.present("employee", employee);
            Require.present("name", name);
        }

        /** The same, sealed. */
        public HireEmployee sealed(SealedContact kept) {
            return new HireEmployee(employee, name, phone, mail, kept);
        }
    }

    /**
     * Somebody is called or reached otherwise; what is left out stays as it is.
     *
     * @param employee who
     * @param name what they are called now
     * @param phone where they are reached by phone now
     * @param mail where they are reached by mail now
     * @param contact the same, sealed
     */
    record ChangeContact(EmployeeId employee, @Nullable Personal name, @Nullable Personal phone,
            @Nullable Personal mail, @FromServer @Nullable SealedContact contact) implements AccessCommand {
        /** Checks the fields. */
        public ChangeContact {
            Require.present("employee", employee);
            if (name == null && phone == null && mail == null) {
                throw new InvalidField("name", "or phone or mail is required");
            }
        }

        /** The same, sealed. */
        public ChangeContact sealed(SealedContact kept) {
            return new ChangeContact(employee, name, phone, mail, kept);
        }
    }

    /**
     * Destroys the key of a person's data: nobody can read their name, phone or mail any more, not in the history
     * either. It cannot be undone.
     *
     * @param subject the person, such as {@code employee:wang}
     * @param reason why, for those who look into it later
     */
    record EraseSubject(Subject subject, String reason) implements AccessCommand, ErasesSubject {
        /** Checks the fields. */
        public EraseSubject {
            if (!Require.present("subject", subject).isEmployee()) {
                throw new InvalidField("subject", "must be employee:… with an id; members.EraseMember erases members");
            }
            Require.text("reason", reason);
        }
    }

    /**
     * Somebody may do nothing until they are resumed: their tokens and sessions stop working.
     *
     * @param employee who
     * @param reason why, for those who look into it later
     */
    record SuspendEmployee(EmployeeId employee, String reason) implements AccessCommand {
        /** Checks the fields. */
        public SuspendEmployee {
            Require.present("employee", employee);
            Require.text("reason", reason);
        }
    }

    /**
     * A suspended employee has their rights again.
     *
     * @param employee who
     */
    record ResumeEmployee(EmployeeId employee) implements AccessCommand {
        /** Checks the fields. */
        public ResumeEmployee {
            Require.present("employee", employee);
        }
    }

    /**
     * Gives an employee a role. They may have it several times, at several places or times.
     *
     * @param employee who
     * @param role a built-in role, or one of the chain
     * @param locations where; everywhere where neither locations nor regions are named
     * @param regions and where else: all locations of these regions
     * @param from from when on, itself included
     * @param until until when, itself excluded
     * @param limits how much of what needs no approval; what is not named is not limited
     */
    record GrantRole(EmployeeId employee, RoleId role, @Required(false) List<LocationId> locations,
            @Required(false) List<String> regions, @Nullable OffsetDateTime from, @Nullable OffsetDateTime until,
            @Required(false) List<GrantedLimit> limits)
            implements
            AccessCommand {
        /** Checks the fields. */
        public GrantRole {
            Require.present("employee", employee);
            Require.present("role", role);
            locations = Require.list("locations", locations);
            regions = Require.list("regions", regions);
            limits = GrantedLimit.once(limits);
            if (from != null && until != null && !until.isAfter(from)) {
                throw new InvalidField("until", "must be after from");
            }
        }

        /** A role without limits. */
        public GrantRole(EmployeeId employee, RoleId role, List<LocationId> locations, List<String> regions,
                @Nullable OffsetDateTime from, @Nullable OffsetDateTime until) {
            this(employee, role, locations, regions, from, until, List.of());
        }

        /** What is granted. */
        public Grant grant() {
            return new Grant(role, new Scope(locations, regions), from, until, limits);
        }
    }

    /**
     * Takes a role away from an employee, wherever and whenever they had it.
     *
     * @param employee who
     * @param role which
     * @param reason why, for those who look into it later
     */
    record RevokeRole(EmployeeId employee, RoleId role, String reason) implements AccessCommand {
        /** Checks the fields. */
        public RevokeRole {
            Require.present("employee", employee);
            Require.present("role", role);
            Require.text("reason", reason);
        }
    }

    /**
     * Defines a role of the chain, or defines it anew: whoever has it may do this from now on.
     *
     * @param role none that is built in
     * @param permissions ids of permissions
     */
    record DefineRole(RoleId role, @AtLeast(1) List<String> permissions) implements AccessCommand {
        /** Checks the fields. */
        public DefineRole {
            Require.present("role", role);
            permissions = Require.list("permissions", Require.present("permissions", permissions));
            if (permissions.isEmpty()) {
                throw new InvalidField("permissions", "must have at least one entry");
            }
        }

        @Override
        public Extent extent() {
            return Extent.CHAIN;
        }
    }

    /**
     * Sets the password with which an employee signs in.
     *
     * @param employee who
     * @param password what they type; its characters are not bound to any kinds
     * @param hash what is kept of it
     */
    record SetPassword(EmployeeId employee, @AtLeast(12) Secret password, @FromServer @Nullable String hash)
            implements
            AccessCommand {
        private static final Bounds BOUNDS = Bounds.of(SetPassword.class);

        /** Checks the fields. */
        public SetPassword {
            Require.present("employee", employee);
            BOUNDS.check("password", Require.present("password", password));
        }

        /** The same, with what is kept of the password. */
        public SetPassword withHash(String kept) {
            return new SetPassword(employee, password, kept);
        }
    }

    /**
     * Makes the first owner, who can sign in: a ledger that nobody has claimed belongs to whoever starts the server.
     *
     * @param passwordHash see {@link AccessEvent.PasswordSet}
     */
    record SetUpOwner(EmployeeId employee, String passwordHash) implements AccessCommand, Unpublished {}

}
