package io.tillbook.api.finance;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Require;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of that part of a line which nothing in the books has told of, such as a fee.
 *
 * @param role the account that it is posted to
 * @param cause why the money has moved
 * @param memo what it is, in words
 * @param location the store that it concerns; missing where it concerns the chain
 */
public record BankRest(AccountRole role, CashCause cause, String memo, @Nullable LocationId location) {
    /** Checks the fields. */
    public BankRest {
        if (Require.present("role", role) == AccountRole.BANK) {
            throw new InvalidField("role", "must not be BANK");
        }
        Require.present("cause", cause);
        Require.text("memo", memo);
    }
}
