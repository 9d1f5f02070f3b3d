package io.tillbook.command.payments.bills;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.sales.TenderMethod;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger has of a number, as far as bills tell of it.
 *
 * @param account the account that it went to; null where none is known
 * @param state how far it is, as its capability names it
 * @param came what came in by it; null where the ledger says that nothing did
 * @param went what went out by it; null where the ledger says that nothing did
 * @param isOwed whether a bill has to tell of it
 * @param at when the money moved; null where it did not
 * @param businessDay the day it counts for; null where the money did not move
 * @param location the store of the payment
 * @param method what the customer paid with
 */
record Booked(@Nullable ProviderAccount account, String state, @Nullable Money came, @Nullable Money went,
        boolean isOwed, @Nullable OffsetDateTime at, @Nullable LocalDate businessDay, LocationId location,
        TenderMethod method) {
    /** Whether a bill of an account may tell of it. */
    boolean isOf(ProviderAccount told) {
        return account == null || account.equals(told);
    }
}
