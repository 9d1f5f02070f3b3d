package io.tillbook.api.members.tier;

import io.tillbook.api.sales.SaleId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * For how long a member has a tier.
 *
 * @param tier its name
 * @param until the last day
 * @param sale the sale that led to it; null where none did
 * @param soldOn the day of that sale
 */
public record TierTerm(String tier, LocalDate until, @Nullable SaleId sale, @Nullable LocalDate soldOn) {
    /** Whether it is over on a day. */
    public boolean isOver(LocalDate day) {
        return until.isBefore(day);
    }

    boolean isOf(SaleId other) {
        return other.equals(sale);
    }
}
