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
 */
record TierChangeView(MemberId member, long place, @Nullable String before, @Nullable String tier,
        @Nullable LocalDate until, TierCause cause, OffsetDateTime at, @Nullable SaleId sale, @Nullable String reason,
        @Nullable EmployeeId by) {
    static TierChangeView of(TierChanged event, long place) {
        return new TierChangeView(event.member(), place, event.before(), event.tier(), event.until(), event.cause(),
                event.at(), event.sale(), event.reason(), event.by());
    }
}
