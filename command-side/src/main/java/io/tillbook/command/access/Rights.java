package io.tillbook.command.access;

import io.tillbook.api.access.Scope;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Limit;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Permission;
import io.tillbook.command.kernel.Reach;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may do, and where and when.
 *
 * @param rights each allows something by itself
 */
public record Rights(List<Right> rights) {
    /** No rights at all. */
    public static final Rights NONE = new Rights(List.of());

    /**
     * Some permissions.
     *
     * @param permissions their ids
     * @param scopes where: at what belongs to all of these
     * @param from from when on, itself included; null from the beginning
     * @param until until when, itself excluded; null without end
     * @param limits how much may be done without a second person; as much as wanted where it is not named
     * @param roles the roles that it comes of, by their ids: one of each of these; an employee's token comes of a role
     *     that they have and of one that it names
     */
    public record Right(Set<String> permissions, List<Scope> scopes, @Nullable Instant from, @Nullable Instant until,
            Map<Limit, Money> limits, List<Set<String>> roles) {
        /** Takes copies. */
        public Right {
            permissions = Set.copyOf(permissions);
            scopes = List.copyOf(scopes);
            limits = Map.copyOf(limits);
            roles = List.copyOf(roles);
        }

        /** Permissions of no role. */
        public Right(Set<String> permissions, List<Scope> scopes, @Nullable Instant from, @Nullable Instant until,
                Map<Limit, Money> limits) {
            this(permissions, scopes, from, until, limits, List.of());
        }

        /** Permissions without limits. */
        public Right(Set<String> permissions, List<Scope> scopes, @Nullable Instant from, @Nullable Instant until) {
            this(permissions, scopes, from, until, Map.of());
        }

        private Money most(Limit limit) {
            return limits.getOrDefault(limit, Reach.UNLIMITED);
        }

        private boolean holdsAt(Instant moment) {
            return (from == null || !moment.isBefore(from)) && (until == null || moment.isBefore(until));
        }

        private boolean covers(Extent extent, Function<LocationId, @Nullable String> region) {
            return switch (extent) {
                case Extent.Chain _ -> scopes.stream().allMatch(Scope::isEverywhere);
                case Extent.Locations some -> some.ids()
                        .stream()
                        .allMatch(location -> includes(location, region));
            };
        }

        private boolean includes(LocationId location, Function<LocationId, @Nullable String> region) {
            return scopes.stream().allMatch(scope -> scope.includes(location, region));
        }

        /** Whether it allows a permission wherever and whenever the other one does. */
        private boolean covers(String permission, Right other, Function<LocationId, @Nullable String> region) {
            return permissions.contains(permission) && startsBefore(other) && endsAfter(other)
                    && allowsAsMuchAs(permission, other)
                    && scopes.stream().allMatch(wide -> other.scopes.stream().anyMatch(s -> wide.includes(s, region)));
        }

        private boolean allowsAsMuchAs(String permission, Right other) {
            return limits.keySet()
                    .stream()
                    .filter(limit -> limit.permission().id().equals(permission))
                    .noneMatch(limit -> other.most(limit).exceeds(most(limit)));
        }

        private boolean startsBefore(Right other) {
            return from == null || (other.from != null && !other.from.isBefore(from));
        }

        private boolean endsAfter(Right other) {
            return until == null || (other.until != null && !other.until.isAfter(until));
        }

        private Right within(Set<String> others, Scope scope, List<Set<String>> named) {
            return new Right(
                    permissions.stream().filter(others::contains).collect(Collectors.toSet()),
                    Stream.concat(scopes.stream(), Stream.of(scope)).toList(), from, until, limits,
                    Stream.concat(roles.stream(), named.stream()).toList());
        }

        /** No more than any of its roles has. */
        private int share(Map<String, Integer> byRole) {
            return roles.stream()
                    .mapToInt(some -> some.stream()
                            .mapToInt(role -> byRole.getOrDefault(role, 0))
                            .max()
                            .orElse(0))
                    .min()
                    .orElse(0);
        }

        /** With nothing to be done alone that its permissions allow with a second person only, unless it is granted. */
        private Right limitedBy(Collection<Limit> all) {
            Map<Limit, Money> most = new HashMap<>(limits);
            all.stream()
                    .filter(limit -> limit.isForTwo(permissions))
                    .forEach(limit -> most.putIfAbsent(limit, Money.ZERO));
            return new Right(permissions, scopes, from, until, most, roles);
        }

        private Right within(Map<Limit, Money> others) {
            Map<Limit, Money> least = new HashMap<>(limits);
            others.forEach((limit, most) -> least.merge(limit, most, Money::min));
            return new Right(permissions, scopes, from, until, least, roles);
        }
    }

    /** Some permissions in a scope. */
    public static Rights of(Set<String> permissions, Scope scope) {
        return of(permissions, scope, Set.of());
    }

    /** The permissions of some roles in a scope. */
    static Rights of(Set<String> permissions, Scope scope, Set<String> roles) {
        return new Rights(List.of(new Right(permissions, List.of(scope), null, null, Map.of(), List.of(roles))));
    }

    /** These, and some permissions in a scope. */
    public Rights and(Set<String> permissions, Scope scope) {
        return new Rights(Stream.concat(rights.stream(), of(permissions, scope).rights.stream()).toList());
    }

    /** Takes a copy. */
    public Rights {
        rights = List.copyOf(rights);
    }

    /** Whether it is allowed somewhere at a moment. */
    public boolean allow(Permission permission, Instant moment) {
        return of(permission, moment).findAny().isPresent();
    }

    /**
     * Whether it is allowed at all that something concerns: different rights may allow it at different locations. What
     * is nowhere needs the permission somewhere.
     *
     * @param region of a location; null where it has none
     */
    public boolean allow(Permission permission, Extent extent, Instant moment,
            Function<LocationId, @Nullable String> region) {
        return switch (extent) {
            case Extent.Chain _ -> of(permission, moment).anyMatch(right -> right.covers(extent, region));
            case Extent.Locations some -> allow(permission, moment) && some.ids()
                    .stream()
                    .allMatch(location -> of(permission, moment).anyMatch(right -> right.includes(location, region)));
        };
    }

    /**
     * How much may be done at all that something concerns without a second person: at each location as much as the
     * right that allows most there; empty where it is not allowed.
     *
     * @param region of a location; null where it has none
     */
    public Optional<Money> most(Limit limit, Extent extent, Instant moment,
            Function<LocationId, @Nullable String> region) {
        return switch (extent) {
            case Extent.Chain _ -> most(limit, moment, right -> right.covers(extent, region));
            case Extent.Locations some -> allow(limit.permission(), extent, moment, region)
                    ? some.ids()
                            .stream()
                            .flatMap(
                                    location -> most(limit, moment, right -> right.includes(location, region)).stream())
                            .min(Comparator.naturalOrder())
                            .or(() -> most(limit, moment, _ -> true))
                    : Optional.empty();
        };
    }

    private Optional<Money> most(Limit limit, Instant moment, Predicate<Right> covers) {
        return of(limit.permission(), moment).filter(covers)
                .map(right -> right.most(limit))
                .max(Comparator.naturalOrder());
    }

    /**
     * How large a share the roles have that allow something, at each location that role which has most there; nothing
     * where none of them is named.
     *
     * @param byRole shares in basis points by the ids of roles
     * @param region of a location; null where it has none
     */
    public int share(Permission permission, Map<String, Integer> byRole, Extent extent, Instant moment,
            Function<LocationId, @Nullable String> region) {
        return switch (extent) {
            case Extent.Chain _ -> share(permission, byRole, moment, right -> right.covers(extent, region));
            case Extent.Locations some -> some.ids()
                    .stream()
                    .mapToInt(at -> share(permission, byRole, moment, right -> right.includes(at, region)))
                    .min()
                    .orElse(0);
        };
    }

    private int share(Permission permission, Map<String, Integer> byRole, Instant moment, Predicate<Right> covers) {
        return of(permission, moment).filter(covers).mapToInt(right -> right.share(byRole)).max().orElse(0);
    }

    /**
     * Whether they allow all that others do, so that whoever has them may hand out the others.
     *
     * @param region of a location; null where it has none
     */
    public boolean cover(Rights others, Function<LocationId, @Nullable String> region) {
        return others.rights.stream()
                .allMatch(other -> other.permissions.stream()
                        .allMatch(permission -> rights.stream()
                                .anyMatch(right -> right.covers(permission, other, region))));
    }

    /** Whether any of them holds at a location, whatever it allows. */
    public boolean reach(LocationId location, Function<LocationId, @Nullable String> region) {
        return rights.stream().anyMatch(right -> right.includes(location, region));
    }

    /** The one location at which they hold; empty where they hold at several, or in regions. */
    public Optional<LocationId> onlyLocation() {
        List<Scope> scopes = rights.stream().flatMap(right -> right.scopes.stream()).distinct().toList();
        return scopes.size() == 1 && scopes.getFirst().regions().isEmpty() && scopes.getFirst().locations().size() == 1
                ? Optional.of(scopes.getFirst().locations().getFirst())
                : Optional.empty();
    }

    /** These, narrowed to a scope. */
    Rights within(Scope scope) {
        return new Rights(rights.stream().map(right -> right.within(right.permissions, scope, List.of())).toList());
    }

    /** These, with no more than that without a second person. */
    Rights within(Map<Limit, Money> limits) {
        return new Rights(rights.stream().map(right -> right.within(limits)).toList());
    }

    /** These, with the limits that some of all limits are where none is granted. */
    Rights limitedBy(Collection<Limit> all) {
        return new Rights(rights.stream().map(right -> right.limitedBy(all)).toList());
    }

    /** These, narrowed to the permissions of some roles and a scope. */
    Rights within(Set<String> permissions, Scope scope, Set<String> roles) {
        return new Rights(rights.stream().map(right -> right.within(permissions, scope, List.of(roles))).toList());
    }

    private Stream<Right> of(Permission permission, Instant moment) {
        return rights.stream().filter(right -> right.permissions.contains(permission.id()) && right.holdsAt(moment));
    }

    /** The scopes in which a permission is allowed at a moment; each is what belongs to all scopes of a list. */
    public List<List<Scope>> scopes(Permission permission, Instant moment) {
        return of(permission, moment).map(Right::scopes).toList();
    }
}
