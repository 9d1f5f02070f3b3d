package io.tillbook.command.stocktake;

import static io.tillbook.command.stocktake.Floor.line;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.YOGURT;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.Costing;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.StocktakeId;
import io.tillbook.api.stocktake.CountLine;
import io.tillbook.api.stocktake.StocktakeCommand.CancelStocktake;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A shop floor where goods come, go and vanish, and where tills and receipts tell of it late: whatever the order in
 * which things come to be known, the books are what lies on the shelves once a stocktake is approved.
 */
class StocktakeTruthTest {
    private static final int SEEDS = 60;
    private static final int STEPS = 60;

    /** What lies on the shelves, and what has happened without being told yet. */
    private static final class Shelves {
        private final Random random;
        private final Floor floor = new Floor();
        private final Sku sku;
        private final List<String> batches;
        private final boolean named;
        private final Map<String, Long> there = new TreeMap<>();
        private final List<Runnable> untold = new ArrayList<>();
        private int minute;
        private int stocktakes;

        Shelves(long seed, Sku sku, List<String> batches, boolean named) {
            this.random = new Random(seed);
            this.sku = sku;
            this.batches = batches;
            this.named = named;
        }

        void step() {
            minute++;
            String batch = batches.get(random.nextInt(batches.size()));
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> receive(batch);
                case 3, 4, 5, 6 -> sell(batch);
                case 7 -> there.computeIfPresent(batch, (_, quantity) -> quantity - Math.min(quantity, 2));
                case 8, 9 -> tellOne();
                case 10 -> stocktake(random.nextBoolean());
                default -> tellAll();
            }
        }

        private void receive(String batch) {
            long quantity = 1L + random.nextInt(9);
            int when = minute;
            there.merge(batch, quantity, Long::sum);
            happened(() -> floor.received(when, sku, batchOf(batch), quantity));
        }

        private void sell(String batch) {
            long quantity = Math.min(there.getOrDefault(batch, 0L), 1L + random.nextInt(3));
            int when = minute;
            if (quantity > 0) {
                there.merge(batch, -quantity, Long::sum);
                happened(() -> floor.sold(when, sku, named ? batchOf(batch) : null, quantity));
            }
        }

        private void happened(Runnable telling) {
            if (random.nextInt(3) == 0) {
                untold.add(telling);
            } else {
                telling.run();
            }
        }

        private void tellOne() {
            if (!untold.isEmpty()) {
                untold.remove(random.nextInt(untold.size())).run();
            }
        }

        void tellAll() {
            while (!untold.isEmpty()) {
                tellOne();
            }
        }

        /** Counts everything, once or twice, and approves or gives up; sales may go on in between. */
        StocktakeId stocktake(boolean isApproved) {
            StocktakeId id = new StocktakeId("C" + ++stocktakes);
            floor.opened(id);
            if (random.nextBoolean()) {
                count(id, random.nextInt(3));
            }
            count(id, 0);
            for (int more = random.nextInt(3); more > 0; more--) {
                minute++;
                sell(batches.get(random.nextInt(batches.size())));
            }
            if (isApproved) {
                floor.approved(++minute, id);
            } else {
                floor.accepted(++minute, new CancelStocktake(id, "no time"));
            }
            return id;
        }

        private void count(StocktakeId id, int wrongBy) {
            minute++;
            List<CountLine> lines = new ArrayList<>();
            for (String batch : batches) {
                lines.add(line(lines.size() + 1, sku, batchOf(batch), there.getOrDefault(batch, 0L) + wrongBy));
            }
            floor.counted(minute, id, null, lines.toArray(CountLine[]::new));
            minute++;
        }

        private @Nullable String batchOf(String batch) {
            return batch.isEmpty() ? null : batch;
        }

        long total() {
            return there.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    @ParameterizedTest
    @CsvSource({"'',false,MOVING_AVERAGE", "B1;B2;B3,true,MOVING_AVERAGE", "B1;B2;B3,true,FIFO",
            "B1;B2;B3,false,MOVING_AVERAGE", "B1;B2,false,FIFO"})
    void theBooksAreWhatIsThere(String batches, boolean named, Costing costing) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Shelves shelves = new Shelves(seed, batches.isEmpty() ? MILK : YOGURT, List.of(batches.split(";")), named);
            if (!batches.isEmpty()) {
                shelves.floor.batchTracked(YOGURT, costing);
            }
            for (int step = 0; step < STEPS; step++) {
                shelves.step();
            }
            shelves.stocktake(true);
            boolean isToldAtOnce = shelves.untold.isEmpty();
            shelves.tellAll();
            assertThat(shelves.floor.book(shelves.sku)).as("seed %d, told at once: %s", seed, isToldAtOnce)
                    .isEqualTo(shelves.total());
            if (named) {
                shelves.there.forEach((batch, quantity) -> assertThat(shelves.floor.book(shelves.sku, batch))
                        .isEqualTo(quantity));
            }
            if (shelves.total() == 0) {
                assertThat(shelves.floor.stock(shelves.sku).value()).isEqualTo(Money.ZERO);
            }
        }
    }
}
