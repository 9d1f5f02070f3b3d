package io.tillbook.api.kernel;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a command concerns: some locations, or the whole chain. */
public sealed interface Extent {
    /** All locations, or what belongs to none, such as a product. */
    Extent CHAIN = new Chain();

    /** Nothing that is anywhere: the command names something that does not exist. */
    Extent NOWHERE = new Locations(Set.of());

    /** The whole chain. */
    record Chain() implements Extent {}

    /** These locations, each of which has to be somebody's to reach. */
    record Locations(Set<LocationId> ids) implements Extent {
        /** Takes a copy. */
        public Locations {
            ids = Set.copyOf(ids);
        }
    }

    /** A location; nowhere where it is not known. */
    static Extent at(@Nullable LocationId location) {
        return location == null ? NOWHERE : new Locations(Set.of(location));
    }

    /** Some locations. */
    static Extent atAll(Stream<LocationId> locations) {
        return new Locations(locations.collect(Collectors.toUnmodifiableSet()));
    }
}
