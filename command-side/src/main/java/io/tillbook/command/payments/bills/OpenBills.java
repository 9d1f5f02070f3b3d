package io.tillbook.command.payments.bills;

import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.bills.BillHash;
import io.tillbook.api.payments.bills.BillRejection;
import io.tillbook.api.payments.bills.BillRejection.BillAlreadyClosed;
import io.tillbook.api.payments.bills.BillRejection.BillOfOtherContent;
import io.tillbook.api.payments.bills.BillRejection.UnknownBill;
import io.tillbook.command.payments.bills.Bill.Phase;
import java.time.LocalDate;
import java.util.Optional;

/** The rules that commands about a bill which is being taken have to keep. */
final class OpenBills {
    private OpenBills() {}

    /** Rule: it is this bill that is being taken. */
    static Optional<BillRejection> notOpen(Bill bill, ProviderAccount account, LocalDate day, BillHash sha256) {
        if (bill.opened() == null) {
            return Optional.of(new UnknownBill(account, day, sha256));
        }
        if (!bill.isOf(sha256)) {
            return Optional.of(new BillOfOtherContent(account, day, bill.opened().sha256()));
        }
        return bill.phase() == Phase.OPEN ? Optional.empty() : Optional.of(new BillAlreadyClosed(account, day));
    }
}
