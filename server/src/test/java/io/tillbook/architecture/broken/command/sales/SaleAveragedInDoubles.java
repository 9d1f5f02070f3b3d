package io.tillbook.architecture.broken.command.sales;

import java.math.BigDecimal;

/** Arithmetic that is not exact, though nothing of it is seen from outside. */
public record SaleAveragedInDoubles(BigDecimal total) {
    long half() {
        return Math.round(total.doubleValue() / 2);
    }
}
