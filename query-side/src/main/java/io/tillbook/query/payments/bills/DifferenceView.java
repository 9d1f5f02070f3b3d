package io.tillbook.query.payments.bills;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.bills.DifferenceFigures;
import io.tillbook.api.payments.bills.DifferenceId;
import io.tillbook.api.payments.bills.DifferenceKind;
import io.tillbook.api.payments.bills.ResolvedAs;
import io.tillbook.api.payments.bills.SettledBy;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How a bill and the ledger differ.
 *
 * @param day of the bill that it was found with
 * @param order position of the event by which it was found
 * @param location the store of the payment; null where there is none
 * @param figures what they say
 * @param stakeMinor what is at stake, in minor units
 * @param foundAt when it was found
 * @param endedAt when it ended
 * @param settledBy what has ended it, where nobody has
 * @param as what somebody has found it to be
 * @param note why
 * @param by who
 */
record DifferenceView(ProviderAccount account, DifferenceId id, LocalDate day, DifferenceKind kind,
        DifferenceState state, long order, @Nullable LocationId location, DifferenceFigures figures, long stakeMinor,
        OffsetDateTime foundAt, @Nullable OffsetDateTime endedAt, @Nullable SettledBy settledBy,
        @Nullable ResolvedAs as, @Nullable String note, @Nullable EmployeeId by) {
    static String key(ProviderAccount account, DifferenceId difference) {
        return account.value() + "/" + difference.value();
    }
}
