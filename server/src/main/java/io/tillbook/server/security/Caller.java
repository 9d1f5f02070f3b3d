package io.tillbook.server.security;

import io.tillbook.api.access.Scope;
import io.tillbook.api.kernel.EmployeeId;
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
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who asks, and what they may do now. */
public sealed interface Caller {
    /** The server itself, which may do everything. */
    Caller SERVER = new Server();

    /** Who it is, as it is recorded. */
    Principal principal();

    /** The person who asks: whoever has signed in, or stands at a device; empty where nobody does. */
    Optional<EmployeeId> person();

    /** The person at the device that asks; empty where nobody stands at it, or no device asks. */
    Optional<EmployeeId> standing();

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
        public Optional<EmployeeId> person() {
            return Optional.empty();
        }

        @Override
        public Optional<EmployeeId> standing() {
            return Optional.empty();
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
     * @param at the person at it, where it is a device; null where nobody stands there
     * @param rights what they may do
     * @param region of a location; null where it has none
     * @param clock rights begin and end
     */
    record Known(Principal principal, @Nullable EmployeeId at, Rights rights,
            Function<LocationId, @Nullable String> region, InstantSource clock) implements Caller {
        /** Somebody who is no device with a person at it. */
        public Known(Principal principal, Rights rights, Function<LocationId, @Nullable String> region,
                InstantSource clock) {
            this(principal, null, rights, region, clock);
        }

        /** The same device, with a person at it who may do something else. */
        public Known with(EmployeeId employee, Rights theirs) {
            return new Known(principal, employee, theirs, region, clock);
        }

        @Override
        public Optional<EmployeeId> person() {
            return Optional.ofNullable(at == null ? principal.employee() : at);
        }

        @Override
        public Optional<EmployeeId> standing() {
            return Optional.ofNullable(at);
        }

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

        @Override
        public int share(Permission needed, Map<String, Integer> mostBpByRole, Extent extent) {
            return caller.rights.share(needed, mostBpByRole, extent, caller.clock.instant(), caller.region);
        }
    }
}
