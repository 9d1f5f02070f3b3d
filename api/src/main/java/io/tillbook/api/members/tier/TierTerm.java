package io.tillbook.api.members.tier;

import io.tillbook.api.members.tier.TierPlan.Held;
import io.tillbook.api.sales.SaleId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * For how long a member has a tier.
 *
 * @param tier its name
 * @param until the last day
 * @param dueOn the last day of the term that was over without enough spending, where this is the grace after it; null
 *     where it is no grace
 * @param sale the sale that led to it; null where none did
 * @param soldOn the day of that sale
 */
public record TierTerm(String tier, LocalDate until, @Nullable LocalDate dueOn, @Nullable SaleId sale,
        @Nullable LocalDate soldOn) {
    /** A term that no sale has led to. */
    static TierTerm of(Held held) {
        return new TierTerm(held.tier(), held.until(), held.dueOn(), null, null);
    }

    /** Whether it is over on a day. */
    public boolean isOver(LocalDate day) {
        return until.isBefore(day);
    }

    /** Whether the tier is kept through a grace, and lost after it. */
    public boolean isGrace() {
        return dueOn != null;
    }

    /** From which last day on the next term runs, whenever that comes to be: a grace makes no term longer. */
    LocalDate due() {
        return dueOn == null ? until : dueOn;
    }

    boolean isOf(SaleId other) {
        return other.equals(sale);
    }
}
