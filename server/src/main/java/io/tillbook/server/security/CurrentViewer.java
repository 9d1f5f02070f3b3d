package io.tillbook.server.security;

import io.tillbook.api.access.Scope;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Permission;
import io.tillbook.query.catalog.Locations;
import io.tillbook.query.sight.Sight;
import io.tillbook.query.sight.Viewer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.security.core.AuthenticationException;

/** Where the sender of the request that is being answered sees what: their scopes, as locations. */
public final class CurrentViewer {
    private final CurrentCaller callers;
    private final Map<String, Permission> permissions;
    private final Locations locations;

    /**
     * @param permissions all there are
     * @param locations know which of them are in a region
     */
    CurrentViewer(CurrentCaller callers, Collection<Permission> permissions, Locations locations) {
        this.callers = callers;
        this.permissions = permissions.stream().collect(Collectors.toMap(Permission::id, Function.identity()));
        this.locations = locations;
    }

    /** Looks the sender up again whenever it is asked, also when the request goes on for long. */
    public Viewer get() {
        return of(callers.forLong());
    }

    /** Where somebody sees what who does not wait for an answer; they are looked up again whenever it is asked. */
    public Viewer of(Supplier<Caller> caller) {
        return permission -> sight(caller, known(permission));
    }

    /** What the sender sees by a permission now. */
    public Sight by(Permission permission) {
        return get().by(permission.id()).orElse(Sight.nothing());
    }

    private Permission known(String permission) {
        return Optional.ofNullable(permissions.get(permission))
                .orElseThrow(() -> new IllegalArgumentException("there is no permission " + permission));
    }

    /** Nothing any more for who is not known any more. */
    private Optional<Sight> sight(Supplier<Caller> caller, Permission permission) {
        try {
            List<List<Scope>> scopes = caller.get().scopes(permission);
            return scopes.isEmpty() ? Optional.empty() : Optional.of(union(scopes));
        } catch (AuthenticationException gone) {
            return Optional.empty();
        }
    }

    private Sight union(List<List<Scope>> alternatives) {
        Set<LocationId> seen = new HashSet<>();
        for (List<Scope> scopes : alternatives) {
            List<Scope> limits = scopes.stream().filter(scope -> !scope.isEverywhere()).toList();
            if (limits.isEmpty()) {
                return Sight.everything();
            }
            seen.addAll(common(limits));
        }
        return Sight.of(seen);
    }

    private Set<LocationId> common(List<Scope> scopes) {
        Set<LocationId> common = locationsOf(scopes.getFirst());
        scopes.stream().skip(1).forEach(scope -> common.retainAll(locationsOf(scope)));
        return common;
    }

    private Set<LocationId> locationsOf(Scope scope) {
        Set<LocationId> all = new HashSet<>(scope.locations());
        all.addAll(locations.ofRegions(scope.regions()));
        return all;
    }
}
