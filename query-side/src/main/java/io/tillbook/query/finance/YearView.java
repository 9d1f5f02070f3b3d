package io.tillbook.query.finance;

import io.tillbook.api.finance.FiscalYear;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A year that was closed.
 *
 * @param profitMinor the profit that was told, in minor units
 * @param seenPosition the position of the ledger whose figures were seen
 * @param closedAt the position at which it was closed
 * @param by who has closed it; null where no employee did
 */
record YearView(FiscalYear year, Money profitMinor, long seenPosition, long closedAt, @Nullable EmployeeId by) {}
