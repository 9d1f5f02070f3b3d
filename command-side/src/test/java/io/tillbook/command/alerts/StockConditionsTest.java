package io.tillbook.command.alerts;

import static io.tillbook.api.alerts.AlertKind.EXPIRED;
import static io.tillbook.api.alerts.AlertKind.LOW_STOCK;
import static io.tillbook.api.alerts.AlertKind.NEAR_EXPIRY;
import static io.tillbook.api.alerts.AlertKind.NEGATIVE_STOCK;
import static io.tillbook.api.alerts.AlertKind.OUT_OF_STOCK;
import static io.tillbook.api.alerts.AlertKind.OVERSTOCK;
import static io.tillbook.api.alerts.AlertKind.SLOW_MOVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.alerts.AlertKind;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.replenishment.StockPolicy;
import io.tillbook.command.alerts.Condition.Matter;
import io.tillbook.command.alerts.WatchedStock.DatedBatch;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StockConditionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final StockPolicy POLICY = new StockPolicy(Quantity.of(5), Quantity.of(20), null, null, 3, 14);

    @Test
    void stockIsLowBelowItsSafetyStockAndOutAtNothing() {
        assertThat(kinds(stock(5, 5))).isEmpty();
        assertThat(kinds(stock(5, 4))).containsExactly(LOW_STOCK);
        assertThat(kinds(stock(5, 0))).containsExactly(OUT_OF_STOCK);
        assertThat(kinds(stock(-1, -1))).containsExactly(NEGATIVE_STOCK, OUT_OF_STOCK);
    }

    @Test
    void moreThanTheMaximumIsTooMuch() {
        assertThat(kinds(stock(20, 20))).isEmpty();
        assertThat(kinds(stock(21, 21))).containsExactly(OVERSTOCK);
    }

    @Test
    void stockMovesSlowlyFromTheDayOn() {
        assertThat(kinds(soldOn(10, TODAY.minusDays(13)))).isEmpty();
        assertThat(kinds(soldOn(10, TODAY.minusDays(14)))).containsExactly(SLOW_MOVER);
        assertThat(kinds(soldOn(0, TODAY.minusDays(14)))).containsExactly(OUT_OF_STOCK);
    }

    @Test
    void batchesComeNearTheirLastDayAndPassIt() {
        assertThat(kinds(batch(4, TODAY.plusDays(4)))).isEmpty();
        assertThat(kinds(batch(4, TODAY.plusDays(3)))).containsExactly(NEAR_EXPIRY);
        assertThat(kinds(batch(4, TODAY))).containsExactly(NEAR_EXPIRY);
        assertThat(kinds(batch(4, TODAY.minusDays(1)))).containsExactly(EXPIRED);
        assertThat(kinds(batch(0, TODAY.minusDays(1)))).isEmpty();
    }

    @Property
    void withoutAPolicyNothingIsTheMatter(@ForAll("stocks") WatchedStock stock) {
        assertThat(new StockConditions(stock, StockPolicy.NONE, TODAY).all()).isEmpty();
    }

    @Property
    void eachMatterIsFoundOnce(@ForAll("stocks") WatchedStock stock, @ForAll("policies") StockPolicy policy) {
        assertThat(new StockConditions(stock, policy, TODAY).all().stream().map(Condition::matter))
                .doesNotHaveDuplicates();
    }

    @Property
    void tooLittleAndNothingExcludeEachOtherAndSoDoNearAndPast(@ForAll("stocks") WatchedStock stock,
            @ForAll("policies") StockPolicy policy) {
        List<Matter> matters = new StockConditions(stock, policy, TODAY).all()
                .stream()
                .map(Condition::matter)
                .toList();

        assertThat(matters).doesNotContainSequence(new Matter(LOW_STOCK, null), new Matter(OUT_OF_STOCK, null));
        for (DatedBatch batch : stock.batches()) {
            boolean isPast = matters.contains(new Matter(EXPIRED, batch.batch()));
            assertThat(isPast && matters.contains(new Matter(NEAR_EXPIRY, batch.batch()))).isFalse();
            assertThat(isPast).isEqualTo(
                    !policy.isEmpty() && batch.onHand().isPositive() && batch.expiresOn().isBefore(TODAY));
        }
    }

    @Property
    void aDayLaterNothingThatDependsOnTimeIsOver(@ForAll("stocks") WatchedStock stock,
            @ForAll("policies") StockPolicy policy) {
        List<AlertKind> today = kindsOfAll(new StockConditions(stock, policy, TODAY));
        List<AlertKind> tomorrow = kindsOfAll(new StockConditions(stock, policy, TODAY.plusDays(1)));

        assertThat(tomorrow.contains(SLOW_MOVER) || !today.contains(SLOW_MOVER)).isTrue();
        assertThat(tomorrow.stream().filter(EXPIRED::equals).count())
                .isGreaterThanOrEqualTo(today.stream().filter(EXPIRED::equals).count());
    }

    @Provide
    Arbitrary<WatchedStock> stocks() {
        Arbitrary<Quantity> quantities = Arbitraries.longs().between(-3_000, 30_000).map(Quantity::ofThousandths);
        Arbitrary<LocalDate> days = Arbitraries.integers().between(-30, 30).map(TODAY::plusDays);
        Arbitrary<List<DatedBatch>> batches = Combinators.combine(quantities, days)
                .as((onHand, day) -> new DatedBatch(new BatchId("B"), onHand, day))
                .list()
                .ofMaxSize(4)
                .map(StockConditionsTest::numbered);
        return Combinators.combine(quantities, quantities, batches, days.injectNull(0.2)).as(WatchedStock::new);
    }

    @Provide
    Arbitrary<StockPolicy> policies() {
        Arbitrary<@Nullable Integer> days = Arbitraries.integers().between(1, 20).injectNull(0.3);
        Arbitrary<@Nullable Quantity> safety = Arbitraries.longs().between(0, 10).map(Quantity::of).injectNull(0.3);
        Arbitrary<@Nullable Quantity> maximum = Arbitraries.longs().between(10, 25).map(Quantity::of).injectNull(0.3);
        return Combinators.combine(safety, maximum, days, days)
                .as((least, most, near, slow) -> new StockPolicy(least, most, null, null, near, slow));
    }

    private static List<DatedBatch> numbered(List<DatedBatch> batches) {
        return IntStream.range(0, batches.size())
                .mapToObj(index -> new DatedBatch(new BatchId("B" + index), batches.get(index).onHand(),
                        batches.get(index).expiresOn()))
                .toList();
    }

    private static List<AlertKind> kinds(WatchedStock stock) {
        return kindsOfAll(new StockConditions(stock, POLICY, TODAY));
    }

    private static List<AlertKind> kindsOfAll(StockConditions conditions) {
        return conditions.all().stream().map(condition -> condition.matter().kind()).toList();
    }

    private static WatchedStock stock(long onHand, long available) {
        return new WatchedStock(Quantity.of(onHand), Quantity.of(available), List.of(), TODAY);
    }

    private static WatchedStock soldOn(long onHand, LocalDate day) {
        return new WatchedStock(Quantity.of(onHand), Quantity.of(onHand), List.of(), day);
    }

    private static WatchedStock batch(long onHand, LocalDate expiresOn) {
        return new WatchedStock(Quantity.of(10), Quantity.of(10),
                List.of(new DatedBatch(new BatchId("B1"), Quantity.of(onHand), expiresOn)), TODAY);
    }
}
