package io.tillbook.query.finance;

import io.tillbook.api.finance.Period;
import io.tillbook.api.kernel.EmployeeId;
import org.jspecify.annotations.Nullable;

/**
 * A month that was closed.
 *
 * @param seenPosition the position of the ledger whose figures were seen
 * @param sha256 the hash that was told when it was closed
 * @param isIntact whether the figures of that position still have that hash
 * @param isOpen whether it was opened again
 */
record ClosedPeriod(Period period, long seenPosition, String sha256, @Nullable EmployeeId by, boolean isIntact,
        boolean isOpen) {}
