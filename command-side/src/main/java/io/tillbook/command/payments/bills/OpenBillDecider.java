package io.tillbook.command.payments.bills;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.payments.bills.BillCommand.OpenBill;
import io.tillbook.api.payments.bills.BillEvent.BillOpened;
import io.tillbook.api.payments.bills.BillHash;
import io.tillbook.api.payments.bills.BillRejection;
import io.tillbook.api.payments.bills.BillRejection.BillAlreadyTaken;
import io.tillbook.api.payments.bills.BillRejection.BillOfOtherContent;
import io.tillbook.api.payments.bills.BillRejection.UnknownBill;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** Begins to take the bill of a day: once, unless another one is said to take its place. */
final class OpenBillDecider implements Decider<OpenBill> {
    @Override
    public Footprint footprint(OpenBill command, States known) {
        return Footprint.none().writing(Bill.at(command.account(), command.day()));
    }

    @Override
    public Decision decide(OpenBill command, Occurrence occurrence, States states) {
        Bill bill = states.of(Bill.at(command.account(), command.day()));
        return Rules
                .firstBroken(() -> Rules.when(bill.isOf(command.sha256()),
                        () -> new BillAlreadyTaken(command.account(), command.day(), command.sha256())),
                        () -> misplaced(command, bill))
                .orElseGet(() -> new Draft(states)
                        .add(Bill.at(command.account(), command.day()),
                                new BillOpened(command.account(), command.day(), bill.issue() + 1, command.sha256(),
                                        command.method(), command.totals(), command.replaces()))
                        .accepted());
    }

    /** It takes the place of the one that is there, and of no other. */
    private static Optional<BillRejection> misplaced(OpenBill command, Bill bill) {
        BillOpened there = bill.opened();
        BillHash replaces = command.replaces();
        if (there == null) {
            return replaces == null
                    ? Optional.empty()
                    : Optional.of(new UnknownBill(command.account(), command.day(), replaces));
        }
        return Rules.when(!there.sha256().equals(replaces),
                () -> new BillOfOtherContent(command.account(), command.day(), there.sha256()));
    }
}
