package io.tillbook.command.inventory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Since when a stock has not moved.
 *
 * @param stockedOn the day on which there was something again after there had been nothing; null where it is not known
 * @param lastSoldOn the last day on which some of it was sold; null where none was
 */
public record Turnover(@Nullable LocalDate stockedOn, @Nullable LocalDate lastSoldOn) {
    static final Turnover NONE = new Turnover(null, null);

    Turnover stocked(@Nullable LocalDate day) {
        return day == null ? this : new Turnover(day, lastSoldOn);
    }

    /** Sales come to be known in any order. */
    Turnover sold(@Nullable LocalDate day) {
        boolean isLater = day != null && (lastSoldOn == null || day.isAfter(lastSoldOn));
        return isLater ? new Turnover(stockedOn, day) : this;
    }
}
