package io.tillbook.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.access.Scope;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Permission;
import io.tillbook.command.access.Rights.Right;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** What rights allow and cover is what a slow and obvious account of them tells. */
class RightsTest {
    private static final LocationId E1 = new LocationId("E1");
    private static final Permission SELL = Permission.of("sales.sell", "sell");

    @Property
    void somethingIsAllowedAtLocationsWhereItIsAllowedAtEachOfThem(@ForAll("rights") Rights rights,
            @ForAll("places") Set<String> places, @ForAll("permissions") String id,
            @ForAll @IntRange(max = Allowed.HOURS - 1) int hour) {
        Set<Allowed> allowed = Allowed.by(rights);
        boolean expected = places.stream().allMatch(place -> allowed.contains(new Allowed(id, place, hour)));

        assertThat(rights.allow(permission(id), extent(places), Allowed.at(hour), Allowed::region))
                .isEqualTo(expected);
        Statistics.collect(expected);
    }

    @Property
    void theWholeChainIsMoreThanAllOfItsLocations(@ForAll("rights") Rights rights,
            @ForAll("permissions") String id, @ForAll @IntRange(max = Allowed.HOURS - 1) int hour) {
        assertThat(rights.allow(permission(id), Extent.CHAIN, Allowed.at(hour), Allowed::region))
                .isEqualTo(Allowed.by(rights).contains(new Allowed(id, Allowed.CHAIN, hour)));
    }

    /** Some rights hold at no place of this chain: somewhere may be a location that opens tomorrow. */
    @Property
    void whoeverMaySomewhereMay(@ForAll("rights") Rights rights, @ForAll("permissions") String id,
            @ForAll @IntRange(max = Allowed.HOURS - 1) int hour) {
        boolean anywhere =
                Allowed.by(rights).stream().anyMatch(one -> one.permission().equals(id) && one.hour() == hour);

        if (anywhere) {
            assertThat(rights.allow(permission(id), Allowed.at(hour))).isTrue();
        }
        assertThat(rights.allow(permission(id), Extent.NOWHERE, Allowed.at(hour), Allowed::region))
                .isEqualTo(rights.allow(permission(id), Allowed.at(hour)));
    }

    @Property(tries = 4_000)
    void whoeverCoversOthersMayAllThatTheyMay(@ForAll("rights") Rights mine, @ForAll("rights") Rights others) {
        boolean covers = mine.cover(others, Allowed::region);

        if (covers) {
            assertThat(Allowed.by(mine)).containsAll(Allowed.by(others));
        }
        Statistics.collect(covers);
    }

    /** Not all that is allowed has to be seen to be covered, but this much has. */
    @Property
    void everybodyCoversThemselvesAndAnythingNarrower(@ForAll("rights") Rights rights, @ForAll("scopes") Scope scope,
            @ForAll("permissionSets") Set<String> permissions) {
        assertThat(rights.cover(rights, Allowed::region)).isTrue();
        assertThat(rights.cover(rights.within(scope), Allowed::region)).isTrue();
        assertThat(rights.cover(rights.within(permissions, scope, Set.of()), Allowed::region)).isTrue();
        assertThat(rights.cover(Rights.NONE, Allowed::region)).isTrue();
    }

    @Property
    void narrowingTakesAwayWhatIsOutsideAndNothingElse(@ForAll("rights") Rights rights, @ForAll("scopes") Scope scope,
            @ForAll("permissionSets") Set<String> permissions) {
        Set<String> places = Allowed.places(scope);
        Set<Allowed> inside = Allowed.by(rights)
                .stream()
                .filter(one -> places.contains(one.place()))
                .collect(Collectors.toSet());

        assertThat(Allowed.by(rights.within(scope))).isEqualTo(inside);
        inside.removeIf(one -> !permissions.contains(one.permission()));
        assertThat(Allowed.by(rights.within(permissions, scope, Set.of()))).isEqualTo(inside);
    }

    @Property
    void severalRightsAllowWhatEachOfThemAllows(@ForAll("rights") Rights some, @ForAll("rights") Rights others) {
        Rights both = new Rights(Stream.concat(some.rights().stream(), others.rights().stream()).toList());
        Set<Allowed> each = new HashSet<>(Allowed.by(some));
        each.addAll(Allowed.by(others));

        assertThat(Allowed.by(both)).isEqualTo(each);
        assertThat(both.cover(some, Allowed::region)).isTrue();
        assertThat(both.cover(others, Allowed::region)).isTrue();
    }

    @Property
    void aScopeIncludesWhatHasNoPlaceOutsideIt(@ForAll("scopes") Scope wide, @ForAll("scopes") Scope narrow,
            @ForAll("scopes") Scope narrowest) {
        boolean includes = wide.includes(narrow, Allowed::region);

        if (includes) {
            assertThat(Allowed.places(wide)).containsAll(Allowed.places(narrow));
        }
        if (includes && narrow.includes(narrowest, Allowed::region)) {
            assertThat(wide.includes(narrowest, Allowed::region)).isTrue();
        }
        assertThat(wide.includes(wide, Allowed::region)).isTrue();
        assertThat(Scope.EVERYWHERE.includes(wide, Allowed::region)).isTrue();
        Allowed.LOCATIONS.keySet()
                .forEach(location -> assertThat(wide.includes(new LocationId(location), Allowed::region))
                        .isEqualTo(Allowed.places(wide).contains(location)));
    }

    /** Somebody who has all locations of a region today does not have those that open tomorrow. */
    @Example
    void allLocationsOfARegionAreNotTheRegion() {
        Scope east = new Scope(List.of(), List.of("East"));
        Scope stores = new Scope(List.of(E1, new LocationId("E2")), List.of());

        assertThat(east.includes(stores, Allowed::region)).isTrue();
        assertThat(stores.includes(east, Allowed::region)).isFalse();
    }

    @Example
    void aWindowBeginsWithItsFirstMomentAndEndsBeforeItsLast() {
        Rights rights = new Rights(
                List.of(new Right(Set.of(SELL.id()), List.of(Scope.EVERYWHERE), Allowed.at(1), Allowed.at(2))));

        assertThat(rights.allow(SELL, Allowed.at(1).minusNanos(1))).isFalse();
        assertThat(rights.allow(SELL, Allowed.at(1))).isTrue();
        assertThat(rights.allow(SELL, Allowed.at(2).minusNanos(1))).isTrue();
        assertThat(rights.allow(SELL, Allowed.at(2))).isFalse();
    }

    /** Whoever helps out for a day gives nobody more than that day. */
    @Example
    void aWindowIsNotHandedOutWider() {
        Rights day = window(Allowed.at(1), Allowed.at(3));

        assertThat(day.cover(window(Allowed.at(1), Allowed.at(3)), Allowed::region)).isTrue();
        assertThat(day.cover(window(Allowed.at(2), Allowed.at(3)), Allowed::region)).isTrue();
        assertThat(day.cover(window(null, Allowed.at(3)), Allowed::region)).isFalse();
        assertThat(day.cover(window(Allowed.at(1), null), Allowed::region)).isFalse();
        assertThat(day.cover(window(Allowed.at(1), Allowed.at(4)), Allowed::region)).isFalse();
    }

    private static Rights window(@Nullable Instant from, @Nullable Instant until) {
        return new Rights(List.of(new Right(Set.of(SELL.id()), List.of(Scope.EVERYWHERE), from, until)));
    }

    private static Permission permission(String id) {
        return Permission.of(id, "do it");
    }

    private static Extent extent(Set<String> places) {
        return Extent.atAll(places.stream().map(LocationId::new));
    }

    @Provide
    Arbitrary<Rights> rights() {
        return right().list().ofMaxSize(3).map(Rights::new);
    }

    private Arbitrary<Right> right() {
        return Combinators.combine(permissionSets(), scopes().list().ofMinSize(1).ofMaxSize(2), moments(), moments())
                .as(Right::new);
    }

    private Arbitrary<@Nullable Instant> moments() {
        return Arbitraries.integers().between(0, Allowed.HOURS).map(Allowed::at).injectNull(0.5);
    }

    @Provide
    Arbitrary<Scope> scopes() {
        Arbitrary<List<LocationId>> locations = Arbitraries.of(Allowed.LOCATIONS.keySet())
                .map(LocationId::new)
                .list()
                .uniqueElements()
                .ofMaxSize(3);
        Arbitrary<List<String>> regions = Arbitraries.of(Allowed.REGIONS).list().uniqueElements().ofMaxSize(2);
        return Combinators.combine(locations, regions).as(Scope::new);
    }

    @Provide
    Arbitrary<Set<String>> places() {
        return Arbitraries.of(Allowed.LOCATIONS.keySet()).set().ofMinSize(1).ofMaxSize(3);
    }

    @Provide
    Arbitrary<String> permissions() {
        return Arbitraries.of(Allowed.PERMISSIONS);
    }

    @Provide
    Arbitrary<Set<String>> permissionSets() {
        return permissions().set().ofMaxSize(3);
    }
}
