package io.tillbook.api.access;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.FromServer;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Principal;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Required;
import io.tillbook.api.kernel.Unpublished;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be asked of tokens. */
public sealed interface TokenCommand extends AccessCommand {
    /**
     * Issues a token, whose text only the first answer has. It is for one of employee, device and service.
     *
     * @param tokenId by which it is revoked
     * @param employee whom it is for, where it is a person's
     * @param device whom it is for, where it is a till's, scanner's or scale's
     * @param service whom it is for, where it is another system's
     * @param name what people call it
     * @param roles what it may do. An employee's token may do what the employee may; named roles narrow that. Without
     *     any a device's token has the role {@code device}, a service's {@code integration}
     * @param locations where; everywhere, or wherever the employee may, where neither locations nor regions are named
     * @param regions and where else: all locations of these regions
     * @param expiresAt until when, itself excluded
     * @param limits how much of what needs no approval; what is not named is limited as the employee is, or not at all
     * @param hash what is kept of it
     */
    record IssueToken(TokenId tokenId, @Nullable EmployeeId employee, @Nullable DeviceId device,
            @Nullable ServiceId service, String name, @Required(false) List<RoleId> roles,
            @Required(false) List<LocationId> locations, @Required(false) List<String> regions,
            @Nullable OffsetDateTime expiresAt, @Required(false) List<GrantedLimit> limits,
            @FromServer @Nullable TokenHash hash) implements TokenCommand {
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
            limits = GrantedLimit.once(limits);
            if (roles.isEmpty() && employee == null) {
                roles = List.of(device == null ? INTEGRATION : DEVICE);
            }
        }

        /** A token without limits. */
        public IssueToken(TokenId tokenId, @Nullable EmployeeId employee, @Nullable DeviceId device,
                @Nullable ServiceId service, String name, List<RoleId> roles, List<LocationId> locations,
                List<String> regions, @Nullable OffsetDateTime expiresAt, @Nullable TokenHash hash) {
            this(tokenId, employee, device, service, name, roles, locations, regions, expiresAt, List.of(), hash);
        }

        /** Whom it is for. */
        public Principal principal() {
            return employee != null ? Principal.of(employee)
                    : device != null ? Principal.Kind.DEVICE.named(device.value())
                            : Principal.Kind.SERVICE.named(Objects.requireNonNull(service).value());
        }

        /** The same, with what is kept of the token's text. */
        public IssueToken withHash(TokenHash kept) {
            return new IssueToken(tokenId, employee, device, service, name, roles, locations, regions, expiresAt,
                    limits,
                    kept);
        }

        /** Where it holds. */
        public Scope scope() {
            return new Scope(locations, regions);
        }
    }

    /**
     * Ends a token: within a second no server takes it any more.
     *
     * @param tokenId which
     * @param reason why, for those who look into it later
     */
    record RevokeToken(TokenId tokenId, String reason) implements TokenCommand {
        /** Checks the fields. */
        public RevokeToken {
            Require.present("tokenId", tokenId);
            Require.text("reason", reason);
        }
    }

    /** Makes an owner's service token the first that opens a ledger that nobody has claimed. */
    record SetUpToken(TokenId tokenId, TokenHash hash) implements TokenCommand, Unpublished {}
}
