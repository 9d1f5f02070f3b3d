package io.tillbook.server.automation.alerts;

import static io.tillbook.server.testing.Happenings.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.alerts.WatchedStock;
import io.tillbook.query.catalog.LocationView;
import io.tillbook.server.automation.alerts.Assessment.Trigger;
import io.tillbook.server.testing.MovableClock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StockSweepTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final MovableClock clock = new MovableClock(); // ten in the morning in Shanghai
    private final List<WatchedStock> assessed = new ArrayList<>();
    private final Set<Trigger> triggers = new HashSet<>();
    private final Shelves shelves = new Shelves();
    private long position = 10;
    private final StockSweep sweep = new StockSweep(shelves, this::assess, () -> position, HOUR);

    @Test
    void allStocksAreLookedAtOnceADay() {
        sweep.run(clock.instant());
        assertThat(assessed).hasSize(shelves.stocks);
        for (int hour = 1; hour < 14; hour++) {
            pass(HOUR);
        }
        assertThat(assessed).hasSize(shelves.stocks);
        pass(HOUR); // midnight
        assertThat(assessed).hasSize(2 * shelves.stocks);
        assertThat(triggers).hasSize(2);
    }

    @Test
    void itIsAskedNoOftenerThanThePeriod() {
        sweep.run(clock.instant());
        int asked = shelves.asked;
        pass(Duration.ofMinutes(59));
        assertThat(shelves.asked).isEqualTo(asked);
        pass(Duration.ofMinutes(1));
        assertThat(shelves.asked).isGreaterThan(asked);
    }

    @Test
    void aWidePolicyHasThemLookedAtAgainAsSoonAsTheyCanBeFound() {
        sweep.run(clock.instant());
        sweep.from(12);
        sweep.run(clock.instant());
        assertThat(assessed).as("before the views are there").hasSize(shelves.stocks);
        position = 12;
        sweep.run(clock.instant());
        assertThat(assessed).hasSize(2 * shelves.stocks);
        assertThat(triggers).as("another trigger").hasSize(2);
    }

    @Test
    void allPagesAreRead() {
        shelves.stocks = 2 * StockSweep.PAGE;
        sweep.run(clock.instant());
        assertThat(assessed).hasSize(2 * StockSweep.PAGE).doesNotHaveDuplicates();
    }

    @Test
    void withoutPoliciesNothingIsLookedAt() {
        shelves.hasPolicies = false;
        sweep.run(clock.instant());
        assertThat(assessed).isEmpty();
    }

    private void pass(Duration time) {
        clock.pass(time);
        sweep.run(clock.instant());
    }

    private void assess(WatchedStock stock, Trigger trigger) {
        assessed.add(stock);
        triggers.add(trigger);
    }

    private static final class Shelves implements StockSweep.Stocks {
        private int stocks = 3;
        private int asked;
        private boolean hasPolicies = true;

        @Override
        public List<LocationView> locations() {
            asked++;
            return List.of(new LocationView(STORE, "Store", LocationKind.STORE, null, ZoneId.of("Asia/Shanghai"),
                    NegativeStock.BLOCK));
        }

        @Override
        public List<WatchedStock> stocks(LocationId location, @Nullable Sku after, int limit) {
            int first = after == null ? 1 : Integer.parseInt(after.value()) + 1;
            return IntStream.rangeClosed(first, stocks)
                    .limit(limit)
                    .mapToObj(number -> new WatchedStock(location, new Sku(Integer.toString(number))))
                    .toList();
        }

        @Override
        public boolean hasPolicies() {
            return hasPolicies;
        }
    }
}
