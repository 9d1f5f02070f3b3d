package io.tillbook.server.oidc;

import io.tillbook.api.access.RoleId;
import io.tillbook.api.access.Scope;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.command.access.AccessDirectory;
import io.tillbook.command.access.Rights;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What somebody may do by the claims of their token. Who is suspended here may do nothing, whatever it claims. */
final class ClaimedRights {
    private final OidcProperties settings;
    private final AccessDirectory directory;

    ClaimedRights(OidcProperties settings, AccessDirectory directory) {
        this.settings = settings;
        this.directory = directory;
    }

    /** Who it is; empty where the claim is missing or no id. */
    Optional<EmployeeId> employee(Map<String, Object> claims) {
        return new Claims(claims).text(settings.employeeClaim()).flatMap(text -> id(text, EmployeeId::new));
    }

    /** What they may do. */
    Rights of(EmployeeId employee, Map<String, Object> claims) {
        if (directory.isSuspended(employee)) {
            return Rights.NONE;
        }
        Set<String> roles = new Claims(claims).texts(settings.rolesClaim())
                .stream()
                .map(settings.roles()::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
        Set<String> permissions = roles.stream()
                .flatMap(role -> directory.permissions(new RoleId(role)).stream())
                .collect(Collectors.toUnmodifiableSet());
        return scope(claims).map(scope -> directory.rights(permissions, scope, roles)).orElse(Rights.NONE);
    }

    /** Empty where locations would have to be claimed and are not: a scope of none would be the whole chain. */
    private Optional<Scope> scope(Map<String, Object> claims) {
        String claim = settings.locationsClaim();
        if (claim == null) {
            return Optional.of(Scope.EVERYWHERE);
        }
        List<LocationId> locations = new Claims(claims).texts(claim)
                .stream()
                .flatMap(text -> id(text, LocationId::new).stream())
                .toList();
        return locations.isEmpty() ? Optional.empty() : Optional.of(new Scope(locations, List.of()));
    }

    private static <T> Optional<T> id(String text, Function<String, T> id) {
        try {
            return Optional.of(id.apply(text));
        } catch (InvalidField none) {
            return Optional.empty();
        }
    }
}
