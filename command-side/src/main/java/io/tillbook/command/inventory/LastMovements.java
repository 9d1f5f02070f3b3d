package io.tillbook.command.inventory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Since when a stock has not moved.
 *
 * @param stockedOn the day on which there was something again after there had been nothing; null where it is not known
 * @param lastSoldOn the last day on which some of it was sold; null where none was
 */
public record LastMovements(@Nullable LocalDate stockedOn, @Nullable LocalDate lastSoldOn) {
    static final LastMovements NONE = new LastMovements(null, null);

    LastMovements stocked(@Nullable LocalDate day) {
        return day == null ? this : new LastMovements(day, lastSoldOn);
    }

    /** Sales come to be known in any order. */
    LastMovements sold(@Nullable LocalDate day) {
        boolean isLater = day != null && (lastSoldOn == null || day.isAfter(lastSoldOn));
        return isLater ? new LastMovements(stockedOn, day) : this;
    }
}
