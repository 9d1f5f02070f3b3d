package io.tillbook.api.pricing.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.markdown.MarkdownRejection.MarkdownBelowCost;
import io.tillbook.api.pricing.markdown.MarkdownRejection.MarkdownBelowFloor;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MarkdownPriceTest {
    private static final LocationId STORE = new LocationId("S1");
    private static final Sku MILK = new Sku("milk");

    @Test
    void aUnitCostsItsShareRoundedHalfUp() {
        assertThat(price(1_580, null, null).unit(7_000)).isEqualTo(Money.of(1_106));
        assertThat(price(1_235, null, null).unit(9_500)).isEqualTo(Money.of(1_173));
    }

    @Test
    void aShareIsRaisedToFloorAndCost() {
        assertThat(price(1_000, null, null).raised(7_000)).isEqualTo(7_000);
        assertThat(price(1_000, 800, null).raised(7_000)).isEqualTo(8_000);
        assertThat(price(1_000, 800, 850).raised(7_000)).isEqualTo(8_500);
        assertThat(price(1_000, null, 1_000).raised(7_000)).isEqualTo(10_000);
        assertThat(price(1_000, null, 1_200).raised(7_000)).isEqualTo(10_000);
    }

    @Test
    void whatIsRaisedIsNeverBelowThem() {
        Random random = new Random(22);
        for (int round = 0; round < 10_000; round++) {
            int regular = 1 + random.nextInt(100_000);
            MarkdownPrice price = price(regular, random.nextInt(regular), random.nextInt(regular));
            int asked = random.nextInt(10_000);
            int raised = price.raised(asked);

            assertThat(raised).isBetween(asked, 10_000);
            assertThat(price.broken(STORE, MILK, raised)).as("%s at %s", price, raised).isEmpty();
            assertThat(raised == asked || price.broken(STORE, MILK, asked).isPresent()).isTrue();
        }
    }

    @Test
    void theFloorIsToldBeforeTheCost() {
        assertThat(price(1_000, 800, 850).broken(STORE, MILK, 7_900))
                .contains(new MarkdownBelowFloor(STORE, MILK, Money.of(790), Money.of(800)));
        assertThat(price(1_000, 800, 850).broken(STORE, MILK, 8_000))
                .contains(new MarkdownBelowCost(STORE, MILK, Money.of(800), Money.of(850)));
        assertThat(price(1_000, 800, 850).broken(STORE, MILK, 8_500)).isEmpty();
    }

    private static MarkdownPrice price(int regular, @Nullable Integer floor, @Nullable Integer cost) {
        return new MarkdownPrice(Money.of(regular), floor == null ? null : Money.of(floor),
                cost == null ? null : Money.of(cost));
    }
}
