package io.tillbook.query.sales.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RanksTest {
    @Test
    void equalsShareAPlaceAndTheNextIsLeftOut() {
        assertThat(Ranks.of(Map.of("north", 500L, "south", 900L, "east", 500L, "west", 10L)))
                .containsExactly(new Ranks.Rank<>(1, "south", 900), new Ranks.Rank<>(2, "east", 500),
                        new Ranks.Rank<>(2, "north", 500), new Ranks.Rank<>(4, "west", 10));
        assertThat(Ranks.of(Map.<String, Long>of())).isEmpty();
    }
}
