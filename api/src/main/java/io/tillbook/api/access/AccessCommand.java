package io.tillbook.api.access;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.FromServer;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Principal;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Required;
import io.tillbook.api.kernel.Secret;
import io.tillbook.api.kernel.Unpublished;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be asked of rights. */
public sealed interface AccessCommand extends Command {
    /** Of people and tokens: they are not at a location. */
    @Override
    default Extent extent() {
        return Extent.NOWHERE;
    }

    /** Somebody works for the chain from now on. Without a role they may do nothing. */
    record HireEmployee(EmployeeId employee) implements AccessCommand {
        /** Checks the fields. */
        public HireEmployee {
            Require.present("employee", employee);
        }
    }

    /** Somebody may do nothing until they are resumed: their tokens and sessions stop working. */
    record SuspendEmployee(EmployeeId employee, String reason) implements AccessCommand {
        /** Checks the fields. */
        public SuspendEmployee {
            Require.present("employee", employee);
            Require.text("reason", reason);
        }
    }

    /** A suspended employee has their rights again. */
    record ResumeEmployee(EmployeeId employee) implements AccessCommand {
        /** Checks the fields. */
        public ResumeEmployee {
            Require.present("employee", employee);
        }
    }

    /**
     * Gives an employee a role. They may have it several times, at several places or times.
     *
     * @param locations where; everywhere where neither locations nor regions are named
     * @param regions and where else: all locations of these regions
     * @param from from when on, itself included
     * @param until until when, itself excluded
     */
    record GrantRole(EmployeeId employee, RoleId role, @Required(false) List<LocationId> locations,
            @Required(false) List<String> regions, @Nullable OffsetDateTime from, @Nullable OffsetDateTime until)
            implements
            AccessCommand {
        /** Checks the fields. */
        public GrantRole {
            Require.present("employee", employee);
            Require.present("role", role);
            locations = Require.list("locations", locations);
            regions = Require.list("regions", regions);
            if (from != null && until != null && !until.isAfter(from)) {
                throw new InvalidField("until", "must be after from");
            }
        }

        /** What is granted. */
        public Grant grant() {
            return new Grant(role, new Scope(locations, regions), from, until);
        }
    }

    /** Takes a role away from an employee, wherever and whenever they had it. */
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
     * Issues a token, whose text only the first answer has. It is for one principal: an employee, a device or a
     * service.
     *
     * @param name what people call it
     * @param roles what it may do. An employee's token may do what the employee may; named roles narrow that. Without
     *     any a device's token has the role {@code device}, a service's {@code integration}
     * @param locations where; everywhere, or wherever the employee may, where neither locations nor regions are named
     * @param regions and where else: all locations of these regions
     * @param expiresAt until when, itself excluded
     * @param hash what is kept of it
     */
    record IssueToken(TokenId tokenId, @Nullable EmployeeId employee, @Nullable DeviceId device,
            @Nullable ServiceId service, String name, @Required(false) List<RoleId> roles,
            @Required(false) List<LocationId> locations, @Required(false) List<String> regions,
            @Nullable OffsetDateTime expiresAt, @FromServer @Nullable TokenHash hash) implements AccessCommand {
        private static final RoleId DEVICE = new RoleId("device");
        private static final RoleId INTEGRATION = new RoleId("integration");

        /** Checks the fields. */
        public IssueToken {
            Require.present("tokenId", tokenId);
            Require.text("name", name);
            if (Stream.of(employee, device, service).filter(Objects::nonNull).count() != 1) {
                throw new InvalidField("employee", "or device or service is required, one of them");
            }
            roles = Require.list("roles", roles);
            locations = Require.list("locations", locations);
            regions = Require.list("regions", regions);
            if (roles.isEmpty() && employee == null) {
                roles = List.of(device == null ? INTEGRATION : DEVICE);
            }
        }

        /** Whom it is for. */
        public Principal principal() {
            return employee != null ? Principal.of(employee)
                    : device != null ? Principal.Kind.DEVICE.named(device.value())
                            : Principal.Kind.SERVICE.named(Objects.requireNonNull(service).value());
        }

        /** The same, with what is kept of the token's text. */
        public IssueToken withHash(TokenHash kept) {
            return new IssueToken(tokenId, employee, device, service, name, roles, locations, regions, expiresAt, kept);
        }

        /** Where it holds. */
        public Scope scope() {
            return new Scope(locations, regions);
        }
    }

    /** Ends a token: within a second no server takes it any more. */
    record RevokeToken(TokenId tokenId, String reason) implements AccessCommand {
        /** Checks the fields. */
        public RevokeToken {
            Require.present("tokenId", tokenId);
            Require.text("reason", reason);
        }
    }

    /**
     * Makes the first owner, who can sign in: a ledger that nobody has claimed belongs to whoever starts the server.
     *
     * @param passwordHash see {@link AccessEvent.PasswordSet}
     */
    record SetUpOwner(EmployeeId employee, String passwordHash) implements AccessCommand, Unpublished {}

    /** Makes an owner's service token the first that opens a ledger that nobody has claimed. */
    record SetUpToken(TokenId tokenId, TokenHash hash) implements AccessCommand, Unpublished {}
}
