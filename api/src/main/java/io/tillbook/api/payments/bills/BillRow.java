package io.tillbook.api.payments.bills;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A row of a bill, as the provider has it.
 *
 * @param line of the bill
 * @param kind what it is about
 * @param number of the refund where it is one, else of the payment; of any form, as others may use the account too;
 *     missing where the row has none
 * @param providerTx the provider's own number, where the row has one
 * @param amountMinor in minor units: what came in is above 0, what went out below
 * @param feeE5 the fee in hundred-thousandths of the currency's unit (0.48640 is 48640): what the chain pays is above
 *     0, what it gets back below
 * @param at when, as the provider says
 */
public record BillRow(int line, BillRowKind kind, @Nullable String number, @Nullable String providerTx,
        @AtLeast(-Money.MAX_MINOR) Money amountMinor,
        @AtLeast(-BillTotals.MOST_FEE_E5) @AtMost(BillTotals.MOST_FEE_E5) long feeE5, OffsetDateTime at) {
    /** Most characters of a number. */
    public static final int MOST_CHARACTERS = 128;

    /** Checks the fields. */
    public BillRow {
        Require.between("line", line, 1, Integer.MAX_VALUE);
        Require.present("kind", kind);
        number("number", number);
        number("providerTx", providerTx);
        BillTotals.amount("amountMinor", amountMinor);
        BillTotals.fee("feeE5", feeE5);
        Require.moment("at", at);
    }

    private static void number(String field, @Nullable String value) {
        String told = Require.optionalText(field, value);
        if (told != null && told.length() > MOST_CHARACTERS) {
            throw new InvalidField(field, "must have at most " + MOST_CHARACTERS + " characters");
        }
    }
}
