package io.tillbook.query.members.standing;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.tier.TierCause;
import io.tillbook.api.members.tier.TierEvent.TierChanged;
import io.tillbook.api.sales.SaleId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * That the tier of a member has changed, or was kept for longer.
 *
 * @param place the position of its event among all
 * @param dueOn the last day of the term that was over, where the tier is kept through a grace; null where it is none
 */
record TierChangeView(MemberId member, long place, @Nullable String before, @Nullable String tier,
        @Nullable LocalDate until, @Nullable LocalDate dueOn, TierCause cause, OffsetDateTime at, @Nullable SaleId sale,
        @Nullable String reason,
        @Nullable EmployeeId by) {
    /** The last day of the grace through which it is kept; null where it is in none. */
    public @Nullable LocalDate graceUntil() {
        return dueOn == null ? null : until;
    }

    static TierChangeView of(TierChanged event, long place) {
        return new TierChangeView(event.member(), place, event.before(), event.tier(), event.until(),
                event.dueOn(), event.cause(),
                event.at(), event.sale(), event.reason(), event.by());
    }
}
