package io.tillbook.command.payments.bills;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.payments.ProviderNumber;
import io.tillbook.api.payments.bills.BillRowKind;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Leads from the numbers in bills to payments and refunds. */
final class Numbers {
    private Numbers() {}

    /** A number that the ledger may have given; nothing where it is of somebody else, who uses the account too. */
    static Optional<ProviderNumber> read(@Nullable String told) {
        if (told == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ProviderNumber(told));
        } catch (InvalidField foreign) {
            return Optional.empty();
        }
    }

    /** The stream of what a row of a kind is about. */
    static StreamRef<?> stream(BillRowKind kind, ProviderNumber number) {
        return switch (kind) {
            case PAYMENT, REVOKED, FEE, OTHER -> BilledPayment.at(number.payment());
            case REFUND -> BilledRefund.at(number.refund());
        };
    }

    /** What the ledger has of it; nothing where the number is of somebody else. */
    static Optional<Booked> booked(BillRowKind kind, ProviderNumber number, States states) {
        return switch (kind) {
            case PAYMENT, REVOKED, FEE, OTHER -> states.of(BilledPayment.at(number.payment())).booked();
            case REFUND -> states.of(BilledRefund.at(number.refund())).booked();
        };
    }
}
