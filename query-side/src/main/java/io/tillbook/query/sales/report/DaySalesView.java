package io.tillbook.query.sales.report;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.sales.TenderMethod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures of one subject at one location on one business day.
 *
 * @param total all of them
 * @param cells the same by hour and cashier
 */
record DaySalesView(Subject.Kind kind, LocationId location, LocalDate day, @Nullable Sku sku,
        @Nullable String category, @Nullable TenderMethod tender, Figures total, List<Cell> cells) {

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
        after.addAll(cells);
        // Most of what is sold is sold in the newest hour.
        int place = after.size();
        while (place > 0 && order(after.get(place - 1), hour, cashier) > 0) {
            place--;
        }
        if (place > 0 && order(after.get(place - 1), hour, cashier) == 0) {
            after.set(place - 1, new Cell(hour, cashier, after.get(place - 1).figures().plus(more)));
        } else {
            after.add(place, new Cell(hour, cashier, more));
        }
        return new DaySalesView(kind, location, day, sku, category, tender, total.plus(more),
                Collections.unmodifiableList(after));
    }

    /** By hour and cashier. */
    private static int order(Cell cell, int hour, @Nullable EmployeeId cashier) {
        int byHour = Integer.compare(cell.hour(), hour);
        return byHour == 0 ? text(cell.cashier()).compareTo(text(cashier)) : byHour;
    }

    private static String text(@Nullable EmployeeId cashier) {
        return cashier == null ? "" : cashier.value();
    }
}
