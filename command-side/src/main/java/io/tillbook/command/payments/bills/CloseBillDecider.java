package io.tillbook.command.payments.bills;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.payments.bills.BillCommand.CloseBill;
import io.tillbook.api.payments.bills.BillEvent.BillClosed;
import io.tillbook.api.payments.bills.BillRejection.BillIncomplete;
import io.tillbook.api.payments.bills.BillRejection.BillTotalsDiffer;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;

/** Ends taking a bill, if it is all there: of one that lies about itself nothing is compared. */
final class CloseBillDecider implements Decider<CloseBill> {
    @Override
    public Footprint footprint(CloseBill command, States known) {
        return Footprint.none().writing(Bill.at(command.account(), command.day()));
    }

    @Override
    public Decision decide(CloseBill command, Occurrence occurrence, States states) {
        Bill bill = states.of(Bill.at(command.account(), command.day()));
        return Rules
                .firstBroken(() -> OpenBills.notOpen(bill, command.account(), command.day(), command.sha256()),
                        () -> Rules.when(bill.summed().rows() != bill.told().rows(),
                                () -> new BillIncomplete(bill.summed().rows(), bill.told().rows())),
                        () -> Rules.when(!bill.summed().equals(bill.told()),
                                () -> new BillTotalsDiffer(bill.summed(), bill.told())))
                .orElseGet(() -> new Draft(states)
                        .add(Bill.at(command.account(), command.day()),
                                new BillClosed(command.account(), command.day(), bill.issue(), bill.method(),
                                        bill.parts(), bill.summed()))
                        .accepted());
    }
}
