package io.tillbook.query.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Quantity;
import io.tillbook.query.inventory.SoldDay;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemandTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void theRateIsThatOfTheLastFourWeeksWithoutToday() {
        List<SoldDay> days = List.of(sold(29, 100), sold(28, 20), sold(1, 8), sold(0, 50));

        assertThat(Demand.asOf(TODAY, null, days)).isEqualTo(new Demand(Quantity.of(28), 28));
        assertThat(Demand.asOf(TODAY, null, days).perDay()).isEqualTo(Quantity.of(1));
    }

    @Test
    void whatCameLatelyIsMeasuredSinceThen() {
        List<SoldDay> days = List.of(sold(2, 6));

        assertThat(Demand.asOf(TODAY, TODAY.minusDays(3), days).perDay()).isEqualTo(Quantity.of(2));
        assertThat(Demand.asOf(TODAY, TODAY, List.of()).days()).isEqualTo(1);
    }

    @Test
    void moreBroughtBackThanSoldIsNoDemand() {
        assertThat(Demand.asOf(TODAY, null, List.of(sold(2, -6))).sold()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void whatIsExpectedIsRoundedUp() {
        assertThat(new Demand(Quantity.of(1), 28).in(7)).isEqualTo(Quantity.ofThousandths(250));
        assertThat(new Demand(Quantity.of(1), 3).in(1)).isEqualTo(Quantity.ofThousandths(334));
    }

    private static SoldDay sold(int daysAgo, long units) {
        return new SoldDay(TODAY.minusDays(daysAgo), Quantity.of(units));
    }
}
