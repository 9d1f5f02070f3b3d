package io.tillbook.command.payments.bills;

import io.tillbook.api.payments.bills.BillCommand.OfServer;
import io.tillbook.api.payments.bills.BillRejection.BillStepNotDue;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.payments.bills.Bill.Phase;
import java.time.LocalDate;
import java.util.Optional;

/** The rule that the steps with a closed bill have to keep. */
final class ClosedBills {
    private ClosedBills() {}

    /** Rule: it is the bill that has the place of the day, it is being compared, and the step is the next one. */
    static Optional<BillStepNotDue> notDue(Bill bill, OfServer command, LocalDate day, int issue, boolean isNext) {
        boolean isDue = bill.issue() == issue && bill.phase() == Phase.CLOSED && isNext;
        return Rules.when(!isDue, () -> new BillStepNotDue(command.account(), day, issue));
    }
}
