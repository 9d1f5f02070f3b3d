package io.tillbook.query.payments.bills;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.bills.BillTotals;
import io.tillbook.api.payments.bills.PayoutReference;
import io.tillbook.api.sales.TenderMethod;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a provider owes for the bill of a day, and what the bank has received.
 *
 * @param method what customers pay with; null before there is a bill
 * @param totals figures of the bill; null before it is closed
 * @param received what the bank has received
 */
record PayoutView(ProviderAccount account, LocalDate day, @Nullable TenderMethod method, @Nullable BillTotals totals,
        List<Received> received) {
    /** A payout that the bank has received. */
    record Received(PayoutReference reference, Money amountMinor, LocalDate receivedOn) {}

    static String key(ProviderAccount account, LocalDate day) {
        return account.value() + "/" + day;
    }

    /** All that was received. */
    Money receivedTotal() {
        return received.stream().map(Received::amountMinor).reduce(Money.ZERO, Money::plus);
    }

    /** What was received less what is expected; null before the bill is closed. */
    @Nullable
    Money difference() {
        return totals == null ? null : receivedTotal().minus(totals.payable());
    }
}
