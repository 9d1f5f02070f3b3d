package io.tillbook.query.sight;

import io.tillbook.api.kernel.LocationId;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The locations of which somebody sees something. All reading of views keeps to the one that is in force. Where none
 * is, the server reads for itself and sees everything: folding, rebuilding, automations.
 */
public sealed interface Sight {
    /** The whole chain. */
    record Everything() implements Sight {}

    /** Some locations. */
    record Some(Set<LocationId> locations) implements Sight {
        /** Takes a copy. */
        public Some {
            locations = Set.copyOf(locations);
        }
    }

    /** Something that fails like what it does. */
    @FunctionalInterface
    interface Reading<T extends @Nullable Object, X extends Throwable> extends ScopedValue.CallableOp<T, X> {}

    /** The whole chain, and what belongs to no location. */
    static Sight everything() {
        return new Everything();
    }

    /** No location at all: nothing but what everybody sees. */
    static Sight nothing() {
        return new Some(Set.of());
    }

    /** Some locations. */
    static Sight of(Collection<LocationId> locations) {
        return new Some(Set.copyOf(locations));
    }

    /** The one in force. */
    static Sight current() {
        return CurrentSight.VALUE.orElse(new Everything());
    }

    /** Reads with this one in force. */
    default <T extends @Nullable Object, X extends Throwable> T read(Reading<T, X> reading) throws X {
        return ScopedValue.where(CurrentSight.VALUE, this).call(reading);
    }

    /** Whether something is seen that is at a location, or at none where that is null. */
    default boolean sees(@Nullable LocationId location) {
        return switch (this) {
            case Everything _ -> true;
            case Some some -> location != null && some.locations.contains(location);
        };
    }

    /** Whether all is seen that another one sees. */
    default boolean covers(Sight other) {
        return switch (this) {
            case Everything _ -> true;
            case Some some -> other instanceof Some others && some.locations.containsAll(others.locations);
        };
    }

    /** What of it is at a location. */
    default Sight at(LocationId location) {
        return sees(location) ? of(Set.of(location)) : nothing();
    }
}
