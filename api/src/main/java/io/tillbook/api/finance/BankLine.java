package io.tillbook.api.finance;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a bank statement. Who has paid or was paid is not kept: that may be a person.
 *
 * @param id its id, the same whenever the line comes
 * @param day the day on which the bank has booked it
 * @param amountMinor in minor units, not zero: what came in is above 0, what went out below
 * @param reference the bank's or the payer's number, by which it can be found in the books; missing where there is none
 * @param memo what the bank says it is for, in words; missing where it says nothing
 */
public record BankLine(BankLineId id, LocalDate day, @AtLeast(-Money.MAX_MINOR) Money amountMinor,
        @Nullable String reference, @Nullable String memo) {
    /** Checks the fields. */
    public BankLine {
        Require.present("id", id);
        Require.optionalDay("day", Require.present("day", day));
        if (Require.present("amountMinor", amountMinor).isZero()) {
            throw new InvalidField("amountMinor", "must not be 0");
        }
        Require.optionalText("reference", reference);
        Require.optionalText("memo", memo);
    }
}
