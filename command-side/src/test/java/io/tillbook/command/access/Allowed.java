package io.tillbook.command.access;

import io.tillbook.api.access.Scope;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.command.access.Rights.Right;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What rights allow, told one by one for a small chain and a few hours. It is slow and obvious, and shares no line with
 * what it is compared with.
 *
 * @param permission id of what may be done
 * @param place a location, or {@link #CHAIN}
 * @param hour when
 */
record Allowed(String permission, String place, int hour) {
    static final String CHAIN = "the whole chain";
    static final int HOURS = 6;
    static final List<String> PERMISSIONS = List.of("sales.sell", "inventory.adjust", "access.manage-staff");
    static final List<String> REGIONS = List.of("East", "West");
    /** Two in the east, one in the west, one in no region. */
    static final Map<String, String> LOCATIONS = Map.of("E1", "East", "E2", "East", "W1", "West", "X1", "");

    static Instant at(int hour) {
        return Instant.EPOCH.plusSeconds(3_600L * hour);
    }

    static @Nullable String region(LocationId location) {
        String region = LOCATIONS.getOrDefault(location.value(), "");
        return region.isEmpty() ? null : region;
    }

    /** All that is allowed. */
    static Set<Allowed> by(Rights rights) {
        Set<Allowed> all = new HashSet<>();
        for (Right right : rights.rights()) {
            for (String permission : right.permissions()) {
                for (int hour = 0; hour < HOURS; hour++) {
                    if (isBetween(hour, right.from(), right.until())) {
                        for (String place : places(right.scopes())) {
                            all.add(new Allowed(permission, place, hour));
                        }
                    }
                }
            }
        }
        return all;
    }

    /** What belongs to all scopes. */
    static Set<String> places(List<Scope> scopes) {
        Set<String> common = new HashSet<>(LOCATIONS.keySet());
        common.add(CHAIN);
        scopes.forEach(scope -> common.retainAll(places(scope)));
        return common;
    }

    static Set<String> places(Scope scope) {
        Set<String> places = new HashSet<>();
        scope.locations().forEach(location -> places.add(location.value()));
        LOCATIONS.forEach((location, region) -> {
            if (scope.regions().contains(region)) {
                places.add(location);
            }
        });
        if (scope.locations().isEmpty() && scope.regions().isEmpty()) {
            places.addAll(LOCATIONS.keySet());
            places.add(CHAIN);
        }
        return places;
    }

    private static boolean isBetween(int hour, @Nullable Instant from, @Nullable Instant until) {
        Stream<Integer> before = IntStream.rangeClosed(0, HOURS).boxed().filter(start -> at(start).equals(from));
        Stream<Integer> after = IntStream.rangeClosed(0, HOURS).boxed().filter(end -> at(end).equals(until));
        return before.allMatch(start -> start <= hour) && after.allMatch(end -> hour < end);
    }
}
