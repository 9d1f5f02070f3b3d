package io.tillbook.query.sales.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RanksTest {
    @Test
    void equalsShareAPlaceAndTheNextIsLeftOut() {
        assertThat(Ranks.of(Map.of("north", 500L, "south", 900L, "east", 500L, "west", 10L)))
                .containsExactly(new Ranks.Place<>(1, "south", 900), new Ranks.Place<>(2, "east", 500),
                        new Ranks.Place<>(2, "north", 500), new Ranks.Place<>(4, "west", 10));
        assertThat(Ranks.of(Map.<String, Long>of())).isEmpty();
    }
}
