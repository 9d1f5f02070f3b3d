package io.tillbook.query.sales.analysis;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import org.jspecify.annotations.Nullable;

/** Who is ranked: one of the two. */
record Ranked(@Nullable LocationId location, @Nullable EmployeeId cashier) implements Comparable<Ranked> {
    static Ranked of(LocationId location) {
        return new Ranked(location, null);
    }

    static Ranked of(EmployeeId cashier) {
        return new Ranked(null, cashier);
    }

    @Override
    public int compareTo(Ranked other) {
        return text().compareTo(other.text());
    }

    private String text() {
        return location != null ? location.value() : cashier != null ? cashier.value() : "";
    }
}
