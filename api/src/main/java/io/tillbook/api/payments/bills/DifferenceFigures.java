package io.tillbook.api.payments.bills;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Rounding;
import io.tillbook.api.sales.TenderMethod;
import org.jspecify.annotations.Nullable;

/**
 * What a bill and the ledger say of one thing.
 *
 * @param row what it is about
 * @param number of the payment or refund, as far as the row has one
 * @param providerTx the provider's own number, as far as it is known
 * @param providerMinor the amount of the bill, what came in above 0; null where the bill has none
 * @param ledgerMinor the amount of the ledger; null where the ledger has none
 * @param providerFeeE5 the fee of the bill, in hundred-thousandths of the currency's unit
 * @param ledgerFeeE5 the agreed fee; null where none is agreed, or none can be told
 * @param ledgerState how far the ledger has the payment or refund; null where it has none
 * @param location the store of the payment; null where there is none
 * @param method what customers pay with
 */
public record DifferenceFigures(BillRowKind row, @Nullable String number, @Nullable String providerTx,
        @AtLeast(-Money.MAX_MINOR) @Nullable Money providerMinor,
        @AtLeast(-Money.MAX_MINOR) @Nullable Money ledgerMinor,
        @AtLeast(-BillTotals.MOST_FEE_E5) @AtMost(BillTotals.MOST_FEE_E5) long providerFeeE5,
        @AtLeast(-BillTotals.MOST_FEE_E5) @AtMost(BillTotals.MOST_FEE_E5) @Nullable Long ledgerFeeE5,
        @Nullable String ledgerState, @Nullable LocationId location, TenderMethod method) {
    /** Checks the fields. */
    public DifferenceFigures {
        Require.present("row", row);
        Require.optionalText("number", number);
        Require.optionalText("providerTx", providerTx);
        optional("providerMinor", providerMinor);
        optional("ledgerMinor", ledgerMinor);
        BillTotals.fee("providerFeeE5", providerFeeE5);
        if (ledgerFeeE5 != null) {
            BillTotals.fee("ledgerFeeE5", ledgerFeeE5);
        }
        Require.optionalText("ledgerState", ledgerState);
        Require.present("method", method);
    }

    private static void optional(String field, @Nullable Money amount) {
        if (amount != null) {
            BillTotals.amount(field, amount);
        }
    }

    /** What is at stake: how much more one of both says, in minor units, parts of one counted as a whole one. */
    public Money stake() {
        Money provider = providerMinor == null ? Money.ZERO : providerMinor;
        Money ledger = ledgerMinor == null ? Money.ZERO : ledgerMinor;
        long amount = Math.abs(provider.minus(ledger).minor());
        if (amount > 0) {
            return Money.of(amount);
        }
        long fee = Math.abs(Math.subtractExact(providerFeeE5, ledgerFeeE5 == null ? 0 : ledgerFeeE5));
        return Money.of(Rounding.floor(Math.addExact(fee, BillTotals.E5_PER_MINOR - 1), 1, BillTotals.E5_PER_MINOR));
    }
}
