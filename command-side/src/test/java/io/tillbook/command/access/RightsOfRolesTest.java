package io.tillbook.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.access.Scope;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Permission;
import io.tillbook.command.access.Rights.Right;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Shares are given to roles: cashiers 500 bp, managers 2000. */
class RightsOfRolesTest {
    private static final LocationId EAST = new LocationId("E1");
    private static final LocationId WEST = new LocationId("W1");
    private static final Permission SELL = Permission.of("sales.sell", "sell");
    private static final Map<String, Integer> SHARES = Map.of("cashier", 500, "manager", 2_000);
    private static final Instant NOW = Instant.parse("2026-11-22T01:31:09Z");

    private static Rights as(String role, LocationId location) {
        return new Rights(List.of(new Right(Set.of("sales.sell"), List.of(Scope.of(location)), null, null, Map.of(),
                List.of(Set.of(role)))));
    }

    private static int share(Rights rights, LocationId... at) {
        return rights.share(SELL, SHARES, new Extent.Locations(Set.of(at)), NOW, _ -> null);
    }

    @Test
    void theShareIsThatOfTheRoleThere() {
        Rights both = new Rights(Stream.of(as("cashier", EAST), as("manager", EAST), as("cashier", WEST))
                .flatMap(rights -> rights.rights().stream())
                .toList());

        assertThat(share(both, EAST)).isEqualTo(2_000);
        assertThat(share(both, WEST)).isEqualTo(500);
        assertThat(share(both, EAST, WEST)).isEqualTo(500);
    }

    @Test
    void whoHasNoRoleThatIsNamedHasNoShare() {
        assertThat(share(as("device", EAST), EAST)).isZero();
        assertThat(share(as("manager", EAST), WEST)).isZero();
        assertThat(share(Rights.of(Set.of("sales.sell"), Scope.EVERYWHERE), EAST)).isZero();
    }

    @Test
    void aTokenThatNamesARoleNeverHasMoreThanThatAndWhoHasIt() {
        assertThat(share(as("manager", EAST).within(Set.of("sales.sell"), Scope.of(EAST), Set.of("cashier")), EAST))
                .isEqualTo(500);
        assertThat(share(as("cashier", EAST).within(Set.of("sales.sell"), Scope.of(EAST), Set.of("manager")), EAST))
                .isEqualTo(500);
        assertThat(share(as("manager", EAST).within(Scope.of(EAST)), EAST)).isEqualTo(2_000);
    }
}
