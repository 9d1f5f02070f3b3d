package io.tillbook.query.members.strata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A fifth follows from how many values are lower, whatever their order and however many are equal. */
class FifthsTest {
    @Property
    void theFifthOfAValueFollowsFromHowManyAreLower(
            @ForAll @Size(min = 1, max = 60) List<@LongRange(min = -20, max = 20) Long> values) {
        long[] all = values.stream().mapToLong(Long::longValue).toArray();
        Fifths fifths = Fifths.of(all);

        assertThat(values).allSatisfy(value -> {
            long lower = values.stream().filter(each -> each < value).count();
            assertThat(fifths.of(value)).isEqualTo((int) (1 + 5 * lower / values.size()));
        });
    }

    @Test
    void tenDifferentValuesAreTwoInEach() {
        long[] values = {50, 10, 40, 20, 30, 90, 60, 100, 80, 70};

        assertThat(Fifths.of(values).least()).containsExactly(30L, 50L, 70L, 90L);
        assertThat(Arrays.stream(values).mapToObj(value -> Fifths.of(values).of(value)))
                .containsExactly(3, 1, 2, 1, 2, 5, 3, 5, 4, 4);
    }

    @Test
    void theLowestIsAlwaysInTheFirstAndNobodyInTheSecondWhereHalfOfAllAreTheLowest() {
        long[] values = {1, 1, 1, 1, 1, 2, 3, 4, 5, 6};

        assertThat(Arrays.stream(values).mapToObj(value -> Fifths.of(values).of(value)))
                .containsExactly(1, 1, 1, 1, 1, 3, 4, 4, 5, 5);
    }

    @Test
    void nobodyHasNoFifths() {
        assertThat(Fifths.of(new long[0]).least()).isEmpty();
    }
}
