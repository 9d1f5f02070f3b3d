package io.tillbook.command.access;

import io.tillbook.api.access.AccessCommand.DefineRole;
import io.tillbook.api.access.AccessEvent.TokenIssued;
import io.tillbook.api.access.Grant;
import io.tillbook.api.access.GrantedLimit;
import io.tillbook.api.access.RoleId;
import io.tillbook.api.access.Scope;
import io.tillbook.api.access.TokenCommand.IssueToken;
import io.tillbook.api.access.TokenHash;
import io.tillbook.api.access.TokenId;
import io.tillbook.api.kernel.BuiltInRole;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Limit;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Permission;
import io.tillbook.api.kernel.Principal;
import io.tillbook.api.kernel.Subject;
import io.tillbook.command.access.Rights.Right;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.kernel.States;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks up who may do what, as the streams of employees, roles and tokens tell now. */
public final class AccessDirectory {
    private static final List<String> STREAMS_OF_RIGHTS =
            Stream.of(Employee.STREAM, Role.STREAM, Token.STREAM, Token.HASHES).map(type -> type.kind() + "-").toList();

    private final States streams;
    private final Map<BuiltInRole, Set<String>> builtIn;
    private final Map<String, Limit> limits;

    /**
     * What is known of a token.
     *
     * @param principal whom it is for
     * @param expiresAt until when it works, itself excluded; null without end
     * @param rights what it may do
     */
    public record KnownToken(TokenId id, Principal principal, @Nullable Instant expiresAt, Rights rights) {}

    /**
     * How somebody signs in. Once it is another, whoever had signed in before has to do so again.
     *
     * @param passwordHash what the password is compared with
     * @param suspensions how often they were suspended
     */
    public record SignIn(String passwordHash, int suspensions) {}

    /**
     * How somebody takes over tills of a location. Once it is another, they have to do so again.
     *
     * @param hash what the PIN is compared with
     * @param suspensions how often they were suspended
     * @param misses how many wrong ones were typed since the last right one
     * @param isLocked whether nobody takes over a till with it any more
     */
    public record KnownPin(String hash, int suspensions, int misses, boolean isLocked) {}

    /**
     * @param streams states as they are now
     * @param permissions all there are
     * @param limits all there are
     */
    public AccessDirectory(States streams, Collection<Permission> permissions, Collection<Limit> limits) {
        this.streams = streams;
        this.limits = limits.stream().collect(Collectors.toUnmodifiableMap(Limit::id, Function.identity()));
        this.builtIn = Arrays.stream(BuiltInRole.values())
                .collect(Collectors.toMap(Function.identity(), role -> permissions.stream()
                        .filter(permission -> permission.isOf(role))
                        .map(Permission::id)
                        .collect(Collectors.toUnmodifiableSet())));
    }

    /** Whether what somebody may do can be another once a stream has grown. */
    public static boolean restsOn(String stream) {
        return STREAMS_OF_RIGHTS.stream().anyMatch(stream::startsWith);
    }

    /** The owner who has claimed the ledger; empty where nobody has. */
    public Optional<Principal> owner() {
        return streams.of(Ownership.stream());
    }

    /** The token whose text has a hash, unless it is unknown or revoked. It may have expired. */
    public Optional<KnownToken> token(TokenHash hash) {
        return streams.of(Token.of(hash)).flatMap(id -> switch (streams.of(Token.at(id))) {
            case Token.Issued issued -> Optional.of(known(issued.token()));
            case Token.Unknown _,Token.Revoked _ -> Optional.empty();
        });
    }

    private KnownToken known(TokenIssued token) {
        EmployeeId employee = token.principal().employee();
        Rights granted = employee == null ? Rights.NONE : rights(employee);
        return new KnownToken(token.token(), token.principal(), instant(token.expiresAt()),
                rights(employee, granted, token.roles(), token.scope(), token.limits()));
    }

    /** What the token would allow now that a command asks for. */
    public Rights rightsOf(IssueToken command) {
        EmployeeId employee = command.employee();
        Rights granted = employee == null ? Rights.NONE : grantedTo(employee);
        return rights(employee, granted, command.roles(), command.scope(), command.limits());
    }

    /** What that token could come to allow: its employee may be given any right later. */
    public Rights mostOf(IssueToken command) {
        Set<String> permissions = command.roles()
                .stream()
                .flatMap(role -> mostOf(role).stream())
                .collect(Collectors.toUnmodifiableSet());
        return limited(Rights.of(command.roles().isEmpty() ? all() : permissions, command.scope()), command.limits());
    }

    /** What a grant could come to allow. */
    public Rights mostOf(Grant grant) {
        return new Rights(List.of(right(grant, mostOf(grant.role())))).limitedBy(limits.values());
    }

    /** What some permissions allow in a scope, where no limits are granted. */
    public Rights rights(Set<String> permissions, Scope scope) {
        return rights(permissions, scope, Set.of());
    }

    /** The same of permissions that come of some roles. */
    public Rights rights(Set<String> permissions, Scope scope, Set<String> roles) {
        return limited(Rights.of(permissions, scope, roles), List.of());
    }

    /** What a command gives to those who have a role, and what it takes from them. */
    public Rights rightsOf(DefineRole command) {
        Set<String> concerned = new HashSet<>(permissions(command.role()));
        command.permissions().stream().filter(all()::contains).forEach(concerned::add);
        return rights(concerned, Scope.EVERYWHERE);
    }

    /** A role that is not defined may be defined as any, by the time that somebody has it. */
    private Set<String> mostOf(RoleId role) {
        Set<String> permissions = permissions(role);
        return permissions.isEmpty() ? all() : permissions;
    }

    private Set<String> all() {
        return Objects.requireNonNull(builtIn.get(BuiltInRole.OWNER));
    }

    /** A device or service may do what the token says, an employee what they may, narrowed by what it says. */
    private Rights rights(@Nullable EmployeeId employee, Rights granted, List<RoleId> roles, Scope scope,
            List<GrantedLimit> most) {
        Set<String> permissions = roles.stream()
                .flatMap(role -> permissions(role).stream())
                .collect(Collectors.toUnmodifiableSet());
        Set<String> names = roles.stream().map(RoleId::value).collect(Collectors.toUnmodifiableSet());
        if (employee == null) {
            return limited(Rights.of(permissions, scope, names), most);
        }
        return limited(roles.isEmpty() ? granted.within(scope) : granted.within(permissions, scope, names), most);
    }

    private Rights limited(Rights rights, List<GrantedLimit> most) {
        return rights.within(granted(most)).limitedBy(limits.values());
    }

    /** What an employee may do now; nothing where they are suspended or nobody knows them. */
    public Rights rights(EmployeeId employee) {
        return hired(employee).filter(hired -> !hired.isSuspended()).map(this::rights).orElse(Rights.NONE);
    }

    /** What an employee may do once they are not suspended. */
    public Rights grantedTo(EmployeeId employee) {
        return hired(employee).map(this::rights).orElse(Rights.NONE);
    }

    private Rights rights(Employee.Hired hired) {
        return new Rights(hired.grants().stream().map(grant -> right(grant, permissions(grant.role()))).toList())
                .limitedBy(limits.values());
    }

    private Optional<Employee.Hired> hired(EmployeeId employee) {
        return switch (streams.of(Employee.at(employee))) {
            case Employee.Hired hired -> Optional.of(hired);
            case Employee.Unknown _ -> Optional.empty();
        };
    }

    private Right right(Grant grant, Set<String> permissions) {
        return new Right(permissions, List.of(grant.scope()), instant(grant.from()), instant(grant.until()),
                granted(grant.limits()), List.of(Set.of(grant.role().value())));
    }

    /** What was granted of a limit that there is no more limits nothing. */
    private Map<Limit, Money> granted(List<GrantedLimit> granted) {
        return granted.stream()
                .filter(one -> limits.containsKey(one.limit()))
                .collect(Collectors.toUnmodifiableMap(one -> Objects.requireNonNull(limits.get(one.limit())),
                        GrantedLimit::mostMinor));
    }

    /** The roles of an employee, those included that do not hold now. */
    public List<Grant> grants(EmployeeId employee) {
        return hired(employee).map(Employee.Hired::grants).orElse(List.of());
    }

    /** How an employee signs in; empty where they cannot. */
    public Optional<SignIn> signIn(EmployeeId employee) {
        return hired(employee).filter(hired -> !hired.isSuspended())
                .flatMap(hired -> Optional.ofNullable(hired.passwordHash())
                        .map(hash -> new SignIn(hash, hired.suspensions())));
    }

    /** How an employee takes over tills of a location; empty where they have no PIN there, or are suspended. */
    public Optional<KnownPin> pin(EmployeeId employee, LocationId location) {
        return hired(employee).filter(hired -> !hired.isSuspended())
                .flatMap(hired -> switch (streams.of(Pin.at(employee, location))) {
                    case Pin.Open(String hash, int misses) -> Optional
                            .of(new KnownPin(hash, hired.suspensions(), misses, false));
                    case Pin.Locked(String hash) -> Optional
                            .of(new KnownPin(hash, hired.suspensions(), Pin.MOST_MISSES, true));
                    case Pin.Unset _ -> Optional.empty();
                });
    }

    /** What an employee may do now at a location; see {@link #rights(EmployeeId)}. */
    public Rights rightsAt(EmployeeId employee, LocationId location) {
        return rights(employee).within(Scope.of(location));
    }

    /** What an employee may do at a location once they are not suspended. */
    public Rights grantedAt(EmployeeId employee, LocationId location) {
        return grantedTo(employee).within(Scope.of(location));
    }

    /** Ids of the permissions of a role; none where it is not known. */
    public Set<String> permissions(RoleId role) {
        return BuiltInRole.of(role.value())
                .map(builtIn::get)
                .orElseGet(() -> streams.of(Role.at(role)).permissions());
    }

    /** Whether an employee may do nothing for now. */
    public boolean isSuspended(EmployeeId employee) {
        return hired(employee).map(Employee.Hired::isSuspended).orElse(false);
    }

    /** Whether a person's data were erased. */
    public boolean isErased(Subject subject) {
        return streams.of(ErasedSubjects.at(subject));
    }

    /** The region of a location; null where it has none or is not open. */
    public @Nullable String region(LocationId location) {
        return switch (streams.of(Location.at(location))) {
            case Location.Open open -> open.region();
            case Location.Unknown _ -> null;
        };
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
