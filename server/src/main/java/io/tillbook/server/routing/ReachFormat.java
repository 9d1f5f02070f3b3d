package io.tillbook.server.routing;

import io.tillbook.api.kernel.Limit;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Permission;
import io.tillbook.api.kernel.Principal;
import io.tillbook.command.Capabilities;
import io.tillbook.command.access.AccessDirectory;
import io.tillbook.command.access.Rights.Right;
import io.tillbook.command.access.Rights;
import io.tillbook.command.kernel.Reach;
import io.tillbook.server.routing.RoutedReach.RoutedRight;
import io.tillbook.server.security.Caller.KnownReach;
import io.tillbook.server.security.Caller;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes from a reach what another process needs to apply it, and applies it there. */
final class ReachFormat {
    private final Map<String, Permission> permissions;
    private final Map<String, Limit> limits;
    private final AccessDirectory directory;
    private final InstantSource clock;

    /** @param directory tells the regions of locations */
    ReachFormat(Capabilities capabilities, AccessDirectory directory, InstantSource clock) {
        this.permissions = byId(capabilities.permissions(), Permission::id);
        this.limits = byId(capabilities.limits(), Limit::id);
        this.directory = directory;
        this.clock = clock;
    }

    private static <T> Map<String, T> byId(Iterable<T> all, Function<T, String> id) {
        Map<String, T> map = new HashMap<>();
        all.forEach(each -> map.put(id.apply(each), each));
        return map;
    }

    RoutedReach encode(Reach reach) {
        if (reach instanceof KnownReach known) {
            Set<String> needed = needed(known.permission());
            return new RoutedReach(false, known.permission().id(), known.caller()
                    .rights()
                    .rights()
                    .stream()
                    .map(right -> encode(right, needed))
                    .filter(right -> !right.permissions().isEmpty())
                    .toList());
        }
        if (Reach.EVERYWHERE.equals(reach)) {
            return RoutedReach.EVERYWHERE;
        }
        throw new IllegalArgumentException("nobody knows how far " + reach.getClass() + " reaches");
    }

    /** What is to be done, and what others ask to be approved, which a limit may forbid to do alone. */
    private Set<String> needed(Permission permission) {
        Set<String> needed = new HashSet<>(Set.of(permission.id()));
        limits.values().forEach(limit -> needed.add(limit.permission().id()));
        return needed;
    }

    private static RoutedRight encode(Right right, Set<String> needed) {
        return new RoutedRight(right.permissions().stream().filter(needed::contains).collect(Collectors.toSet()),
                right.scopes(), right.from(), right.until(), right.limits()
                        .entrySet()
                        .stream()
                        .collect(Collectors.toMap(limit -> limit.getKey().id(), Map.Entry::getValue)),
                right.roles());
    }

    /**
     * The reach of whoever has sent a command.
     *
     * @throws IllegalArgumentException where it is of a permission that is not known here
     */
    Reach decode(RoutedReach reach, Principal actor) {
        if (reach.everywhere()) {
            return Reach.EVERYWHERE;
        }
        Permission permission = permissions.get(reach.permission());
        if (permission == null) {
            throw new IllegalArgumentException("there is no permission " + reach.permission());
        }
        Rights rights = new Rights(reach.rights().stream().map(this::decode).toList());
        return new Caller.Known(actor, rights, directory::region, clock).reach(permission);
    }

    private Right decode(RoutedRight right) {
        return new Right(right.permissions(), right.scopes(), right.from(), right.until(), known(right.limits()),
                Objects.requireNonNullElse(right.roles(), List.of()));
    }

    /** Nothing here asks for a limit that is not known here. */
    private Map<Limit, Money> known(Map<String, Money> most) {
        return most.entrySet()
                .stream()
                .filter(limit -> limits.containsKey(limit.getKey()))
                .collect(Collectors.toMap(limit -> Objects.requireNonNull(limits.get(limit.getKey())),
                        Map.Entry::getValue));
    }
}
