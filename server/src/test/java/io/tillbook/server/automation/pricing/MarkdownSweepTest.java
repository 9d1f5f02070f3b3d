package io.tillbook.server.automation.pricing;

import static io.tillbook.server.testing.Happenings.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.catalog.LocationView;
import io.tillbook.query.inventory.batch.BatchViews.Due;
import io.tillbook.server.automation.pricing.ProposedMarkdowns.Batch;
import io.tillbook.server.testing.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MarkdownSweepTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final MovableClock clock = new MovableClock(); // ten in the morning in Shanghai
    private final List<Batch> seen = new ArrayList<>();
    private final Shelves shelves = new Shelves();
    private int mostDays = 3;
    private long position = 10;
    private final MarkdownSweep sweep = new MarkdownSweep(shelves, seen::add, () -> mostDays, () -> position, HOUR);

    @Test
    void allBatchesNearTheirLastDayAreLookedAtOnceADay() {
        sweep.run(clock.instant());
        assertThat(seen).hasSize(shelves.batches);
        assertThat(shelves.last).isEqualTo(LocalDate.of(2026, 11, 25));
        for (int hour = 1; hour < 14; hour++) {
            pass(HOUR);
        }
        assertThat(seen).hasSize(shelves.batches);
        pass(HOUR); // midnight
        assertThat(seen).hasSize(2 * shelves.batches);
        assertThat(shelves.last).isEqualTo(LocalDate.of(2026, 11, 26));
    }

    @Test
    void newStepsHaveThemLookedAtAgainAsSoonAsTheyCanBeFound() {
        sweep.run(clock.instant());
        sweep.from(12);
        sweep.run(clock.instant());
        assertThat(seen).as("before the views are there").hasSize(shelves.batches);
        position = 12;
        sweep.run(clock.instant());
        assertThat(seen).hasSize(2 * shelves.batches);
    }

    @Test
    void withoutStepsNothingIsLookedAtAndWithTheFirstOnesAtOnce() {
        mostDays = -1;
        sweep.run(clock.instant());
        assertThat(seen).isEmpty();
        mostDays = 0;
        sweep.run(clock.instant());
        assertThat(seen).hasSize(shelves.batches);
        assertThat(shelves.last).isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @Test
    void allPagesAreRead() {
        shelves.batches = 2 * MarkdownSweep.PAGE;
        sweep.run(clock.instant());
        assertThat(seen).hasSize(2 * MarkdownSweep.PAGE).doesNotHaveDuplicates();
    }

    private void pass(Duration time) {
        clock.pass(time);
        sweep.run(clock.instant());
    }

    private static final class Shelves implements MarkdownSweep.Batches {
        private int batches = 3;
        private @Nullable LocalDate last;

        @Override
        public List<LocationView> locations() {
            return List.of(new LocationView(STORE, "Store", LocationKind.STORE, null, ZoneId.of("Asia/Shanghai"),
                    NegativeStock.BLOCK));
        }

        @Override
        public List<Due> until(LocationId location, LocalDate day, @Nullable String after, int limit) {
            last = day;
            int first = after == null ? 1 : Integer.parseInt(after) + 1;
            return IntStream.rangeClosed(first, batches)
                    .limit(limit)
                    .mapToObj(number -> new Due(Integer.toString(number), new Sku("milk"), new BatchId("L" + number)))
                    .toList();
        }
    }
}
