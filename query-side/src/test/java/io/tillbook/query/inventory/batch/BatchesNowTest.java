package io.tillbook.query.inventory.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchesNowTest {

    private static final LocationId SHOP = new LocationId("SHOP");
    private static final Sku MILK = new Sku("MILK");
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-22T12:00:00+08:00");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void sharesOfBatchesAreTheWholeValue(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<BatchBalance> batches = new ArrayList<>();
            Quantity onHand = Quantity.ZERO;
            for (int number = 0; number <= random.nextInt(6); number++) {
                BatchBalance batch = batch("B" + number, null, 1 + random.nextInt(5_000), 0);
                batches.add(batch);
                onHand = onHand.plus(batch.onHand());
            }
            Money value = Money.of(random.nextInt(-1_000, 100_000));
            List<Money> values = new BatchesNow(SHOP, MILK, onHand, value, batches).values();
            assertThat(values.stream().reduce(Money.ZERO, Money::plus)).isEqualTo(value);
            for (int place = 0; place < values.size(); place++) {
                long exact = value.minor() * batches.get(place).onHand().thousandths() / onHand.thousandths();
                assertThat(values.get(place).minor() - exact).isBetween(-1L, 1L);
            }
        }
    }

    @Test
    void whatIsOfNoBatchHasItsShare() {
        BatchesNow batches = new BatchesNow(SHOP, MILK, Quantity.of(10), Money.of(1_000),
                List.of(batch("B1", null, 4_000, 0)));
        assertThat(batches.values()).containsExactly(Money.of(400));
    }

    @Test
    void whatWasSoldBeforeItCameHasNone() {
        BatchesNow batches = new BatchesNow(SHOP, MILK, Quantity.of(2), Money.of(1_000),
                List.of(batch("B1", null, 4_000, 0), batch("B2", null, -2_000, 0)));
        assertThat(batches.values()).containsExactly(Money.of(1_000), Money.ZERO);
        assertThat(new BatchesNow(SHOP, MILK, Quantity.of(-2), Money.of(-20), List.of(batch("B2", null, -2_000, 0)))
                .values()).containsExactly(Money.ZERO);
    }

    @Test
    void isInTheOrderInWhichBatchesAreSold() {
        BatchesNow batches = new BatchesNow(SHOP, MILK, Quantity.of(9), Money.of(9),
                List.of(batch("B9", null, 1, 0), batch("B2", "2026-11-24", 1, 0), batch("B1", "2026-11-24", 1, 0),
                        batch("B3", "2026-11-21", 1, 0)));
        assertThat(batches.shown(TODAY)).extracting(batch -> batch.batch().value() + " " + batch.daysLeft())
                .containsExactly("B3 -1", "B1 2", "B2 2", "B9 null");
    }

    @Test
    void quarantinedGoodsAreNotExpiredAsWell() {
        BatchesNow batches = new BatchesNow(SHOP, MILK, Quantity.of(9), Money.of(9),
                List.of(batch("B1", "2026-11-21", 5_000, 2_000), batch("B2", "2026-11-22", 3_000, 1_000),
                        batch("B3", "2026-11-20", -1_000, 0)));
        assertThat(batches.quarantined()).isEqualTo(Quantity.of(3));
        assertThat(batches.expired(TODAY)).isEqualTo(Quantity.of(3));
        assertThat(batches.expired(TODAY.plusDays(1))).isEqualTo(Quantity.of(5));
    }

    private static BatchBalance batch(String id, @Nullable String expiresOn, long thousandths, long quarantined) {
        return new BatchBalance(
                new Batch(new BatchId(id), null, expiresOn == null ? null : LocalDate.parse(expiresOn)), NOON,
                Quantity.ofThousandths(thousandths), Quantity.ofThousandths(quarantined), false);
    }
}
