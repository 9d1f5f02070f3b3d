package io.tillbook.query.finance;

import io.tillbook.api.finance.Period;
import io.tillbook.api.kernel.EmployeeId;
import org.jspecify.annotations.Nullable;

/**
 * A month that was closed, the last time that it was.
 *
 * @param period the month
 * @param seenPosition the position of the ledger whose figures were seen
 * @param sha256 the hash of these figures
 * @param closedAt the position at which it was closed
 * @param by who has closed it; null where no employee did
 * @param isOpen whether it was opened again
 */
record ClosingView(Period period, long seenPosition, String sha256, long closedAt, @Nullable EmployeeId by,
        boolean isOpen) {
    ClosingView reopened() {
        return new ClosingView(period, seenPosition, sha256, closedAt, by, true);
    }
}
