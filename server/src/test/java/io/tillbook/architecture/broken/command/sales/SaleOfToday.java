package io.tillbook.architecture.broken.command.sales;

import java.time.Clock;
import java.time.LocalDate;

/** A decision that reads the clock. */
public record SaleOfToday(LocalDate day) {
    SaleOfToday() {
        this(LocalDate.now(Clock.systemUTC()));
    }
}
