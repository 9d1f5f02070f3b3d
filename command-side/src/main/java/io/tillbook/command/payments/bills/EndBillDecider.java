package io.tillbook.command.payments.bills;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.payments.bills.BillCommand.EndBill;
import io.tillbook.api.payments.bills.BillEvent.BillReconciled;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;

/** Ends the comparison of a bill, all parts of which were compared. */
final class EndBillDecider implements Decider<EndBill> {
    @Override
    public Footprint footprint(EndBill command, States known) {
        return Footprint.none().writing(Bill.at(command.account(), command.day()));
    }

    @Override
    public Decision decide(EndBill command, Occurrence occurrence, States states) {
        Bill bill = states.of(Bill.at(command.account(), command.day()));
        return Rules
                .firstBroken(() -> ClosedBills.notDue(bill, command, command.day(), command.issue(),
                        bill.isCompared()))
                .orElseGet(() -> new Draft(states)
                        .add(Bill.at(command.account(), command.day()), new BillReconciled(command.account(),
                                command.day(), command.issue(), bill.method(), bill.summed()))
                        .accepted());
    }
}
