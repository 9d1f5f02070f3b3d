package io.tillbook.query.sales.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.event.CommandListener;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.testing.DocumentsRead;
import io.tillbook.query.testing.FoldingSide;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.RandomHistory;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Figures that are held in memory are those of the database, whatever is added meanwhile. */
@ExtendWith(ForeignDatabases.class)
class SkuDaysTest {

    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);
    private static final LocalDate TO = LocalDate.of(2030, 1, 1);
    private static final int STEP = 25;

    private final DocumentsRead read = new DocumentsRead();
    private final AtomicLong absorbed = new AtomicLong(Long.MAX_VALUE);
    @TempDir private Path directory;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void everyReportIsThatOfTheDatabase(TestDatabase database) {
        try (FoldingSide side = new FoldingSide(database.properties(directory), read)) {
            SkuDays days = days(side);
            List<RecordedEvent> history = RandomHistory.of(3, 200);
            for (int start = 0; start < history.size(); start += STEP) {
                side.absorb(history.subList(start, Math.min(start + STEP, history.size())));
                for (List<SalesDimension> by : groupings()) {
                    assertThat(held(days, by)).as("by %s", by).isEqualTo(stored(side, by));
                }
            }
            assertThat(held(days, List.of(SalesDimension.SKU))).hasSizeGreaterThan(2);
        }
    }

    @Test
    void whatHasNotChangedIsNotReadAgain() {
        try (FoldingSide side = foldedSide()) {
            SkuDays days = days(side);
            held(days, List.of(SalesDimension.SKU));
            read.takeCount();

            held(days, List.of(SalesDimension.SKU, SalesDimension.DAY));
            assertThat(read.takeCount()).isEqualTo(daysWithSales(side));
        }
    }

    @Test
    void whatIsStillBeingFoldedIsNotHeld() {
        try (FoldingSide side = foldedSide()) {
            absorbed.set(0);
            SkuDays days = days(side);
            held(days, List.of(SalesDimension.SKU));
            read.takeCount();

            held(days, List.of(SalesDimension.SKU));
            assertThat(read.takeCount()).isGreaterThan(daysWithSales(side));
        }
    }

    @Test
    void oneLocationIsEnough() {
        try (FoldingSide side = foldedSide()) {
            LocationId location = side.bean(DaySalesViews.class)
                    .lastChanges(FROM, TO, null)
                    .keySet()
                    .iterator()
                    .next()
                    .location();
            List<StoreDay> seen = new ArrayList<>();
            days(side).each(FROM, TO, location, (day, _) -> seen.add(day));
            assertThat(seen).isNotEmpty().extracting(StoreDay::location).containsOnly(location);
        }
    }

    private FoldingSide foldedSide() {
        FoldingSide side = new FoldingSide(TestDatabase.EMBEDDED.properties(directory), (CommandListener) read);
        side.absorb(RandomHistory.of(4, 120));
        return side;
    }

    private SkuDays days(FoldingSide side) {
        return new SkuDays(side.bean(DaySalesViews.class), absorbed::get);
    }

    private static int daysWithSales(FoldingSide side) {
        return side.bean(DaySalesViews.class).lastChanges(FROM, TO, null).size();
    }

    private static List<SalesReportRow> held(SkuDays days, List<SalesDimension> by) {
        SalesReport report = new SalesReport(by);
        SkuSums sums = new SkuSums(by);
        days.each(FROM, TO, null, sums::add);
        sums.each(report::add);
        return report.rows();
    }

    private static List<SalesReportRow> stored(FoldingSide side, List<SalesDimension> by) {
        SalesReport report = new SalesReport(by);
        side.bean(DaySalesViews.class).each(Subject.Kind.SKU, FROM, TO, null, false, report::add);
        return report.rows();
    }

    private static List<List<SalesDimension>> groupings() {
        return List.of(List.of(SalesDimension.SKU), List.of(SalesDimension.SKU, SalesDimension.CATEGORY),
                List.of(SalesDimension.LOCATION, SalesDimension.SKU),
                List.of(SalesDimension.DAY, SalesDimension.LOCATION, SalesDimension.SKU));
    }
}
