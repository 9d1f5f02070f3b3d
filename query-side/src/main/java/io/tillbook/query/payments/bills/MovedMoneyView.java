package io.tillbook.query.payments.bills;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.payments.PaymentChannel;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.ProviderNumber;
import io.tillbook.api.payments.bills.BillRowKind;
import io.tillbook.api.payments.bills.DifferenceKind;
import io.tillbook.api.sales.TenderMethod;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Money that moved by one payment or refund: a line of a store's daily bill.
 *
 * @param number as providers know it
 * @param kind PAYMENT or REFUND
 * @param payment the payment, also of a refund; null where the ledger knows of a refund by a bill only
 * @param register on which till; null for refunds, which belong to none
 * @param channel how it was taken; null where the ledger knows of it by a bill only
 * @param account the account with the provider; null where none is known
 * @param at when it moved
 * @param businessDay the day it counts for
 * @param amountMinor in minor units: what came in above 0, what went out below; 0 where the ledger says that nothing
 *     did
 * @param billed what a bill has told of it; null where none has
 * @param unbilledSince its day by the clock of the provider, as long as a bill has to tell of it; else null
 * @param reportedWith the day of the bill that was first found to lack it; null where none was
 */
record MovedMoneyView(ProviderNumber number, BillRowKind kind, @Nullable PaymentId payment, LocationId location,
        @Nullable RegisterId register, TenderMethod method, @Nullable PaymentChannel channel,
        @Nullable ProviderAccount account,
        OffsetDateTime at, LocalDate businessDay, Money amountMinor, @Nullable Billed billed,
        @Nullable LocalDate unbilledSince, @Nullable LocalDate reportedWith) {
    /**
     * What a bill has told.
     *
     * @param day of the bill
     * @param line of its row
     * @param feeE5 the fee, in hundred-thousandths of the currency's unit
     * @param difference how it differs; null where it does not
     */
    record Billed(LocalDate day, int line, long feeE5, @Nullable DifferenceKind difference) {}

    MovedMoneyView with(@Nullable Billed told, @Nullable LocalDate unbilled, @Nullable LocalDate reported) {
        return new MovedMoneyView(number, kind, payment, location, register, method, channel, account, at,
                businessDay, amountMinor, told, unbilled, reported);
    }
}
