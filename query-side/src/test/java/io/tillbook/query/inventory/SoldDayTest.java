package io.tillbook.query.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SoldDayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Property
    void inWhateverOrderDaysComeTheyAddUp(@ForAll List<@IntRange(min = 0, max = 60) Integer> ages) {
        List<SoldDay> kept = List.of();
        for (int age : ages) {
            kept = SoldDay.plus(kept, TODAY.minusDays(age), Quantity.of(1));
        }
        LocalDate newest = ages.stream().map(TODAY::minusDays).max(LocalDate::compareTo).orElse(TODAY);
        List<Integer> within = new ArrayList<>(ages);
        within.removeIf(age -> !TODAY.minusDays(age).isAfter(newest.minusDays(SoldDay.KEPT_DAYS)));

        assertThat(kept.stream().map(SoldDay::quantity).reduce(Quantity.ZERO, Quantity::plus))
                .isEqualTo(Quantity.of(within.size()));
        assertThat(kept).hasSizeLessThanOrEqualTo(SoldDay.KEPT_DAYS)
                .isSortedAccordingTo(
                        Comparator.comparing(SoldDay::day));
    }
}
