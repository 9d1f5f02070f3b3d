package io.tillbook.query.sales.report;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.sales.TenderMethod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Figures of one subject at one location on one business day.
 *
 * @param total all of them
 * @param cells the same by hour and cashier
 */
record DaySalesView(Subject.Kind kind, LocationId location, LocalDate day, @Nullable Sku sku,
        @Nullable String category, @Nullable TenderMethod tender, Figures total, List<Cell> cells) {

    private static final Comparator<Cell> BY_HOUR_AND_CASHIER = Comparator.comparingInt(Cell::hour)
            .thenComparing(cell -> cell.cashier() == null ? "" : cell.cashier().value());

    /**
     * Figures of one hour and cashier.
     *
     * @param hour hour of the day, 0 to 23
     * @param cashier null where nobody was named
     */
    record Cell(int hour, @Nullable EmployeeId cashier, Figures figures) {}

    /** A reader that has no use for cells need not load them. */
    DaySalesView {
        cells = cells == null ? List.of() : cells;
    }

    static String key(LocationId location, LocalDate day, Subject subject) {
        return location.value() + "/" + day + "/" + subject.key();
    }

    static DaySalesView empty(LocationId location, LocalDate day, Subject subject) {
        return new DaySalesView(subject.kind(), location, day, subject.sku(), subject.category(), subject.tender(),
                Figures.ZERO, List.of());
    }

    DaySalesView plus(int hour, @Nullable EmployeeId cashier, Figures more) {
        List<Cell> after = new ArrayList<>(cells.size() + 1);
        Figures sum = more;
        for (Cell cell : cells) {
            if (cell.hour() == hour && Objects.equals(cell.cashier(), cashier)) {
                sum = cell.figures().plus(more);
            } else {
                after.add(cell);
            }
        }
        after.add(new Cell(hour, cashier, sum));
        after.sort(BY_HOUR_AND_CASHIER);
        return new DaySalesView(kind, location, day, sku, category, tender, total.plus(more), List.copyOf(after));
    }
}
