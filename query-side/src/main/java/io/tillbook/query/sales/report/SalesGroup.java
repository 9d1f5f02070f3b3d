package io.tillbook.query.sales.report;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.query.sales.report.DaySalesView.Cell;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one row of a report is about; null where the report is not broken down by it, or it is not known. */
record SalesGroup(@Nullable LocationId location, @Nullable LocalDate day, @Nullable Integer hour, @Nullable Sku sku,
        @Nullable String category, @Nullable EmployeeId cashier, @Nullable TenderMethod tender) {

    /** The group of a day's figures, or of one of their cells. */
    static SalesGroup of(Set<SalesDimension> by, DaySalesView day, @Nullable Cell cell) {
        return new SalesGroup(by.contains(SalesDimension.LOCATION) ? day.location() : null,
                by.contains(SalesDimension.DAY) ? day.day() : null,
                by.contains(SalesDimension.HOUR) && cell != null ? cell.hour() : null,
                by.contains(SalesDimension.SKU) ? day.sku() : null,
                by.contains(SalesDimension.CATEGORY) ? day.category() : null,
                by.contains(SalesDimension.CASHIER) && cell != null ? cell.cashier() : null,
                by.contains(SalesDimension.TENDER) ? day.tender() : null);
    }

    /** Order by the dimensions as they were asked for, what is not known first. */
    static Comparator<SalesGroup> order(Collection<SalesDimension> by) {
        return by.stream().map(SalesGroup::order).reduce((_, _) -> 0, Comparator::thenComparing);
    }

    private static Comparator<SalesGroup> order(SalesDimension dimension) {
        return switch (dimension) {
            case LOCATION -> by(group -> group.location == null ? null : group.location.value());
            case DAY -> Comparator.comparing(SalesGroup::day, Comparator.nullsFirst(Comparator.naturalOrder()));
            case HOUR -> by(SalesGroup::hour);
            case SKU -> by(group -> group.sku == null ? null : group.sku.value());
            case CATEGORY -> by(SalesGroup::category);
            case CASHIER -> by(group -> group.cashier == null ? null : group.cashier.value());
            case TENDER -> by(SalesGroup::tender);
        };
    }

    private static <T extends Comparable<T>> Comparator<SalesGroup> by(Function<SalesGroup, @Nullable T> key) {
        return Comparator.comparing(key, Comparator.nullsFirst(Comparator.naturalOrder()));
    }
}
