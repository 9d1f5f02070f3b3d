package io.tillbook.api.shifts;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.sales.TenderMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was counted of one means of payment.
 *
 * @param method the means
 * @param countedMinor how much was there, in minor units
 * @param pieces by coins and notes, together as much; for cash only
 */
public record TenderCount(TenderMethod method, Money countedMinor, @Nullable List<CashPieces> pieces) {
    /** Checks the fields. */
    public TenderCount {
        Require.present("method", method);
        Require.notNegative("countedMinor", countedMinor);
        if (method != TenderMethod.CASH && pieces != null) {
            throw new InvalidField("pieces", "must be given for CASH only");
        }
        pieces = CashPieces.checked("pieces", pieces, countedMinor);
    }
}
