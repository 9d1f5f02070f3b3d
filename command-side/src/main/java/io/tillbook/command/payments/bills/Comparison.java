package io.tillbook.command.payments.bills;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.bills.BillRow;
import io.tillbook.api.payments.bills.BillRowKind;
import io.tillbook.api.payments.bills.DifferenceFigures;
import io.tillbook.api.payments.bills.DifferenceKind;
import io.tillbook.api.payments.bills.FeeTerms;
import io.tillbook.api.sales.TenderMethod;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares rows with what the ledger has of their numbers.
 *
 * @param account whose bill it is
 * @param method what its customers pay with
 * @param terms the agreed fee; null where none is agreed, so that fees are taken as they come
 */
record Comparison(ProviderAccount account, TenderMethod method, @Nullable FeeTerms terms) {
    /**
     * How a row differs from what the ledger has; nothing where it does not. The first that holds: whose it is, whether
     * the money moved, how much of it, and the fee.
     *
     * @param booked what the ledger has of the number; null where the number is of somebody else
     */
    Optional<DifferenceKind> difference(BillRow row, @Nullable Booked booked) {
        if (booked == null || !row.kind().isOfLedger() || !booked.isOf(account)) {
            return Optional.of(DifferenceKind.ONLY_PROVIDER);
        }
        Money moved = moved(row.kind(), booked);
        if (moved == null) {
            return Optional.of(DifferenceKind.STATE_DIFFERS);
        }
        if (!moved.equals(row.amountMinor())) {
            return Optional.of(DifferenceKind.AMOUNT_DIFFERS);
        }
        Long agreed = agreedFeeE5(row);
        return agreed == null || agreed == row.feeE5() ? Optional.empty() : Optional.of(DifferenceKind.FEE_DIFFERS);
    }

    /** What they say of one thing. */
    DifferenceFigures figures(BillRow row, @Nullable Booked booked, DifferenceKind kind) {
        Booked ours = booked != null && booked.isOf(account) ? booked : null;
        Money ledger = ours == null || kind == DifferenceKind.ONLY_PROVIDER ? null : moved(row.kind(), ours);
        return new DifferenceFigures(row.kind(), row.number(), row.providerTx(), row.amountMinor(), ledger,
                row.feeE5(), agreedFeeE5(row), ours == null ? null : ours.state(),
                ours == null ? null : ours.location(), ours == null ? method : ours.method());
    }

    private @Nullable Long agreedFeeE5(BillRow row) {
        return terms == null || !row.kind().isOfLedger() ? null : Long.valueOf(terms.feeE5(row.amountMinor()));
    }

    private static @Nullable Money moved(BillRowKind kind, Booked booked) {
        return switch (kind) {
            case PAYMENT -> booked.came();
            case REFUND, REVOKED -> booked.went();
            case FEE, OTHER -> null;
        };
    }
}
