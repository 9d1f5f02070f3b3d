package io.tillbook.query.payments.bills;

import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.bills.BillHash;
import io.tillbook.api.payments.bills.BillTotals;
import io.tillbook.api.sales.TenderMethod;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The bill of an account for a day, the one that has the place of it now.
 *
 * @param issue 1, and one more with each that took the place of another
 * @param order position of the event by which the day got its first bill: its place among all bills
 * @param told what it says of its rows
 * @param summed figures over the rows that were told
 * @param parts how many parts were told
 * @param compared how many were compared
 * @param matched how many rows agree with the ledger
 * @param differing how many rows do not
 * @param before what is still to be taken back of the one before; null where nothing is
 * @param due 1 as long as the server has to do something with it, else null
 * @param openedAt when it was opened
 * @param reconciledAt when all of it was compared
 */
record BillView(ProviderAccount account, LocalDate day, int issue, BillHash sha256, TenderMethod method,
        BillState state, long order, BillTotals told, BillTotals summed, int parts, int compared, int matched,
        int differing, @Nullable Before before, @Nullable Integer due, OffsetDateTime openedAt,
        @Nullable OffsetDateTime reconciledAt) {
    /**
     * A bill whose place was taken.
     *
     * @param issue which one
     * @param parts how many of its parts were compared
     * @param withdrawn how many of these were taken back
     */
    record Before(int issue, int parts, int withdrawn) {}

    static String key(ProviderAccount account, LocalDate day) {
        return account.value() + "/" + day;
    }
}
