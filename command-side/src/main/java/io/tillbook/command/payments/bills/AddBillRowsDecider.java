package io.tillbook.command.payments.bills;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.payments.bills.BillCommand.AddBillRows;
import io.tillbook.api.payments.bills.BillDays;
import io.tillbook.api.payments.bills.BillEvent.BillRowsAdded;
import io.tillbook.api.payments.bills.BillEvent.BillRowsKept;
import io.tillbook.api.payments.bills.BillRejection.BillIncomplete;
import io.tillbook.api.payments.bills.BillRejection.BillLineOutOfOrder;
import io.tillbook.api.payments.bills.BillRejection.BillOfAnotherDay;
import io.tillbook.api.payments.bills.BillRejection.BillPartOutOfOrder;
import io.tillbook.api.payments.bills.BillRow;
import io.tillbook.api.payments.bills.BillRowKind;
import io.tillbook.api.payments.bills.BillTotals;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** Adds rows to a bill; nothing is compared yet. */
final class AddBillRowsDecider implements Decider<AddBillRows> {
    @Override
    public Footprint footprint(AddBillRows command, States known) {
        Bill bill = known.of(Bill.at(command.account(), command.day()));
        return Footprint.none()
                .writing(Bill.at(command.account(), command.day()))
                .writing(BillPart.at(command.account(), command.day(), bill.issue(), command.part()));
    }

    @Override
    public Decision decide(AddBillRows command, Occurrence occurrence, States states) {
        Bill bill = states.of(Bill.at(command.account(), command.day()));
        int first = command.rows().getFirst().line();
        return Rules
                .firstBroken(() -> OpenBills.notOpen(bill, command.account(), command.day(), command.sha256()),
                        () -> Rules.when(command.part() != bill.parts() + 1,
                                () -> new BillPartOutOfOrder(command.part(), bill.parts() + 1)),
                        () -> Rules.when(first <= bill.lastLine(),
                                () -> new BillLineOutOfOrder(first, bill.lastLine())),
                        () -> Rules.firstOf(command.rows(), row -> ofAnotherDay(command, row)),
                        () -> tooMany(bill, command))
                .orElseGet(() -> added(command, bill, states));
    }

    /** Rows that tell of something else than money that came in may name an earlier time: that of the payment. */
    private static Optional<BillOfAnotherDay> ofAnotherDay(AddBillRows command, BillRow row) {
        return Rules.when(
                row.kind() == BillRowKind.PAYMENT && !BillDays.belongs(row.at().toInstant(), command.day()),
                () -> new BillOfAnotherDay(command.day(), row.line(), row.at()));
    }

    private static Optional<BillIncomplete> tooMany(Bill bill, AddBillRows command) {
        int then = bill.summed().rows() + command.rows().size();
        return Rules.when(then > bill.told().rows(), () -> new BillIncomplete(then, bill.told().rows()));
    }

    private static Decision added(AddBillRows command, Bill bill, States states) {
        BillTotals totals = bill.summed();
        for (BillRow row : command.rows()) {
            totals = totals.plus(row);
        }
        return new Draft(states)
                .add(BillPart.at(command.account(), command.day(), bill.issue(), command.part()),
                        new BillRowsKept(command.account(), command.day(), bill.issue(), command.part(),
                                command.rows()))
                .add(Bill.at(command.account(), command.day()),
                        new BillRowsAdded(command.account(), command.day(), bill.issue(), command.part(),
                                command.rows().getLast().line(), totals))
                .accepted();
    }
}
