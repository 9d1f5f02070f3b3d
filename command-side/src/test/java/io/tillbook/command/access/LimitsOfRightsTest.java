package io.tillbook.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.access.Scope;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Limit;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Permission;
import io.tillbook.command.access.Rights.Right;
import io.tillbook.command.kernel.Reach;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How much rights allow without a second person. */
class LimitsOfRightsTest {
    private static final Permission REFUND = Permission.of("returns.accept", "take goods back");
    private static final Limit LIMIT = new Limit("returns.refund", REFUND, "what a return refunds");
    private static final String E1 = "E1";
    private static final String E2 = "E2";

    @Test
    void whatIsNotNamedIsNotLimited() {
        assertThat(most(rights(right(null, E1)), E1)).contains(Reach.UNLIMITED);
        assertThat(most(rights(right(null)), Extent.CHAIN)).contains(Reach.UNLIMITED);
    }

    @Test
    void whatMayNotBeDoneAtAllHasNoLimit() {
        assertThat(most(rights(right(500L, E1)), E2)).isEmpty();
        assertThat(most(rights(right(500L, E1)), Extent.CHAIN)).isEmpty();
        assertThat(most(Rights.NONE, E1)).isEmpty();
        Right other = new Right(Set.of("sales.sell"), List.of(Scope.EVERYWHERE), null, null);
        assertThat(most(rights(other), E1)).isEmpty();
    }

    @Test
    void atALocationTheRightCountsThatAllowsMost() {
        Rights two = rights(right(500L, E1), right(900L, E1, E2));
        assertThat(most(two, E1)).contains(Money.of(900));
        assertThat(most(rights(right(500L, E1), right(null, E1)), E1)).contains(Reach.UNLIMITED);
    }

    @Test
    void atSeveralLocationsTheOneCountsThatAllowsLeast() {
        Rights two = rights(right(500L, E1), right(900L, E2));
        assertThat(most(two, E1, E2)).contains(Money.of(500));
        assertThat(most(two, Extent.NOWHERE)).contains(Money.of(900));
    }

    @Test
    void theWholeChainNeedsARightForAllOfIt() {
        assertThat(most(rights(right(500L), right(900L, E1)), Extent.CHAIN)).contains(Money.of(500));
    }

    @Test
    void aRightThatIsOverDoesNotCount() {
        Right over = new Right(Set.of(REFUND.id()), List.of(Scope.EVERYWHERE), null, Allowed.at(1), Map.of());
        assertThat(most(rights(over, right(500L, E1)), E1)).contains(Money.of(500));
    }

    @Test
    void aTokenNarrowsTheLimitsOfItsEmployee() {
        Rights employees = rights(right(500L, E1), right(null, E2));
        Rights narrowed = employees.within(Map.of(LIMIT, Money.of(700)));
        assertThat(most(narrowed, E1)).contains(Money.of(500));
        assertThat(most(narrowed, E2)).contains(Money.of(700));
        assertThat(most(employees.within(Map.of()), E2)).contains(Reach.UNLIMITED);
    }

    /** Otherwise a manager with a limit would give a friend a role without one. */
    @Test
    void nobodyHandsOutMoreThanTheyMayDoThemselves() {
        Rights five = rights(right(500L, E1));
        assertThat(five.cover(rights(right(500L, E1)), Allowed::region)).isTrue();
        assertThat(five.cover(rights(right(499L, E1)), Allowed::region)).isTrue();
        assertThat(five.cover(rights(right(501L, E1)), Allowed::region)).isFalse();
        assertThat(five.cover(rights(right(null, E1)), Allowed::region)).isFalse();
        assertThat(rights(right(null, E1)).cover(five, Allowed::region)).isTrue();
    }

    /** A manager with a limit on refunds lets a cashier sell, who refunds nothing. */
    @Test
    void aLimitIsNoneOnWhatIsNotItsOwn() {
        Right sells = new Right(Set.of("sales.sell"), List.of(new Scope(List.of(new LocationId(E1)), List.of())), null,
                null);
        Right both = new Right(Set.of("sales.sell", REFUND.id()), sells.scopes(), null, null,
                Map.of(LIMIT, Money.of(500)));
        Right more = new Right(both.permissions(), sells.scopes(), null, null);
        assertThat(rights(both).cover(rights(sells), Allowed::region)).isTrue();
        assertThat(rights(both).cover(rights(more), Allowed::region)).isFalse();
    }

    private static Rights rights(Right... rights) {
        return new Rights(List.of(rights));
    }

    private static Right right(@Nullable Long most, String... locations) {
        return new Right(Set.of(REFUND.id()),
                List.of(new Scope(Stream.of(locations).map(LocationId::new).toList(), List.of())), null, null,
                most == null ? Map.of() : Map.of(LIMIT, Money.of(most)));
    }

    private static Optional<Money> most(Rights rights, String... locations) {
        return most(rights, Extent.atAll(Stream.of(locations).map(LocationId::new)));
    }

    private static Optional<Money> most(Rights rights, Extent extent) {
        return rights.most(LIMIT, extent, Allowed.at(2), Allowed::region);
    }
}
