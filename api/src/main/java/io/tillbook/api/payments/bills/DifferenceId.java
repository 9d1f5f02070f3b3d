package io.tillbook.api.payments.bills;

import io.tillbook.api.kernel.Id;
import io.tillbook.api.payments.ProviderNumber;
import java.time.LocalDate;

/**
 * A difference with an account's bills: by day and line of the row ({@code 2026-11-28:17}), or, where no row is, by the
 * number of the payment or refund.
 */
public record DifferenceId(String value) implements Id {
    private static final int DIGITS_OF_NUMBERS = 32;

    /** Checks the form of the id. */
    public DifferenceId {
        Id.check(value);
    }

    /** Whether the server gives ids of this form. */
    boolean isOfServer() {
        return isOfRow() || isOfNumber();
    }

    /** Whether it is that of a row. */
    public boolean isOfRow() {
        return value.indexOf(':') >= 0;
    }

    /** Whether it is that of money which no bill has told of. */
    public boolean isOfNumber() {
        return BillHash.isHex(value, DIGITS_OF_NUMBERS);
    }

    /** That of money which no bill has told of. */
    public static DifferenceId ofNumber(ProviderNumber number) {
        return new DifferenceId(number.value());
    }

    /** That of a row. */
    public static DifferenceId ofRow(LocalDate day, int line) {
        return new DifferenceId(day + ":" + line);
    }
}
