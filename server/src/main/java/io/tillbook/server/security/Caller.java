package io.tillbook.server.security;

import io.tillbook.api.access.Scope;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Limit;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Permission;
import io.tillbook.api.kernel.Principal;
import io.tillbook.command.access.Rights;
import io.tillbook.command.kernel.Reach;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who asks, and what they may do now. */
public sealed interface Caller {
    /** The server itself, which may do everything. */
    Caller SERVER = new Server();

    /** Who it is, as it is recorded. */
    Principal principal();

    /** Whether they may do something somewhere. */
    boolean may(Permission permission);

    /** How far they may go in doing something. */
    Reach reach(Permission permission);

    /** The scopes in which they may do something; each is what belongs to all scopes of a list. */
    List<List<Scope>> scopes(Permission permission);

    /** Whether they may hand out rights. */
    boolean mayHandOut(Rights rights);

    /** The server itself. */
    record Server() implements Caller {
        @Override
        public Principal principal() {
            return Principal.SERVER;
        }

        @Override
        public boolean may(Permission permission) {
            return true;
        }

        @Override
        public Reach reach(Permission permission) {
            return Reach.EVERYWHERE;
        }

        @Override
        public List<List<Scope>> scopes(Permission permission) {
            return List.of(List.of(Scope.EVERYWHERE));
        }

        @Override
        public boolean mayHandOut(Rights rights) {
            return true;
        }
    }

    /**
     * Somebody whose rights are known.
     *
     * @param rights what they may do
     * @param region of a location; null where it has none
     * @param clock rights begin and end
     */
    record Known(Principal principal, Rights rights, Function<LocationId, @Nullable String> region,
            InstantSource clock) implements Caller {
        @Override
        public boolean may(Permission permission) {
            return rights.allow(permission, clock.instant());
        }

        @Override
        public Reach reach(Permission permission) {
            return new KnownReach(this, permission);
        }

        @Override
        public List<List<Scope>> scopes(Permission permission) {
            return rights.scopes(permission, clock.instant());
        }

        @Override
        public boolean mayHandOut(Rights others) {
            return rights.cover(others, region);
        }
    }

    /** How far somebody may go whose rights are known. */
    record KnownReach(Known caller, Permission permission) implements Reach {
        @Override
        public boolean covers(Extent extent) {
            return caller.rights.allow(permission, extent, caller.clock.instant(), caller.region);
        }

        @Override
        public Optional<Money> most(Limit limit, Extent extent) {
            return caller.rights.most(limit, extent, caller.clock.instant(), caller.region);
        }
    }
}
