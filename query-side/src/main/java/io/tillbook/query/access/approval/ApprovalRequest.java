package io.tillbook.query.access.approval;

import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Principal;
import io.tillbook.query.access.approval.ApprovalView.Step;
import io.tillbook.query.sight.Placed;
import io.tillbook.query.sight.Sight;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An approval, as it is shown; see {@link ApprovalView}. */
record ApprovalRequest(ApprovalId id, ApprovalState state, String commandType, String subject,
        @Nullable LocationId location, String limit, Money amountMinor, @Nullable String note,
        @Nullable Principal requestedBy, OffsetDateTime requestedAt, OffsetDateTime until,
        @Nullable EmployeeId approver, @Nullable OffsetDateTime approvedAt, @Nullable Principal declinedBy,
        @Nullable String declinedBecause, @Nullable Principal usedBy, @Nullable OffsetDateTime usedAt)
        implements
        Placed {

    static ApprovalRequest of(ApprovalView view) {
        return new ApprovalRequest(view.id(), view.state(), view.commandType(), view.subject(), view.location(),
                view.limit(), view.amountMinor(), view.note(), view.requested().by(), view.requested().at(),
                view.until(), view.approver(), view.approvedAt(), by(view.declined()), view.declinedBecause(),
                by(view.used()), at(view.used()));
    }

    private static @Nullable Principal by(@Nullable Step step) {
        return step == null ? null : step.by();
    }

    private static @Nullable OffsetDateTime at(@Nullable Step step) {
        return step == null ? null : step.at();
    }

    /** One that concerns the whole chain is seen by who sees all of it. */
    @Override
    public boolean isSeenBy(Sight sight) {
        return sight.sees(location);
    }
}
