package io.tillbook.command.payments.bills;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.payments.ProviderNumber;
import io.tillbook.api.payments.bills.BillCommand.WithdrawPart;
import io.tillbook.api.payments.bills.BillEvent.BillPartWithdrawn;
import io.tillbook.api.payments.bills.BillEvent.DifferenceSettled;
import io.tillbook.api.payments.bills.BillEvent.RowWithdrawn;
import io.tillbook.api.payments.bills.BillRejection.BillStepNotDue;
import io.tillbook.api.payments.bills.BillRow;
import io.tillbook.api.payments.bills.DifferenceId;
import io.tillbook.api.payments.bills.SettledBy;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.payments.bills.Bill.Before;
import io.tillbook.command.payments.bills.Bill.Phase;
import java.util.List;

/** Takes back what was compared with rows of a bill that another one has taken the place of, and is closed. */
final class WithdrawPartDecider implements Decider<WithdrawPart> {
    @Override
    public Footprint footprint(WithdrawPart command, States known) {
        List<BillRow> rows = rows(command, known);
        return Footprint.none()
                .writing(Bill.at(command.account(), command.day()))
                .reading(BillPart.at(command.account(), command.day(), command.issue(), command.part()))
                .writingAll(rows.stream().map(row -> Difference.at(command.account(), ofRow(command, row))))
                .writingAll(rows.stream()
                        .flatMap(row -> Numbers.read(row.number()).stream())
                        .map(number -> Clearing.at(command.account(), number)));
    }

    @Override
    public Decision decide(WithdrawPart command, Occurrence occurrence, States states) {
        Bill bill = states.of(Bill.at(command.account(), command.day()));
        Before before = bill.before();
        boolean isDue = bill.phase() == Phase.CLOSED && before != null && before.issue() == command.issue()
                && command.part() == before.withdrawn() + 1;
        return Rules
                .firstBroken(() -> Rules.when(!isDue,
                        () -> new BillStepNotDue(command.account(), command.day(), command.issue())))
                .orElseGet(() -> withdrawn(command, states));
    }

    private static Decision withdrawn(WithdrawPart command, States states) {
        Draft draft = new Draft(states);
        for (BillRow row : rows(command, states)) {
            Numbers.read(row.number()).ifPresent(number -> withdraw(command, row, number, draft));
            DifferenceId id = ofRow(command, row);
            if (draft.of(Difference.at(command.account(), id)) instanceof Difference.Open) {
                draft.add(Difference.at(command.account(), id),
                        new DifferenceSettled(command.account(), id, SettledBy.REPLACED));
            }
        }
        return draft.add(Bill.at(command.account(), command.day()),
                new BillPartWithdrawn(command.account(), command.day(), command.issue(), command.part())).accepted();
    }

    private static void withdraw(WithdrawPart command, BillRow row, ProviderNumber number, Draft draft) {
        draft.of(Clearing.at(command.account(), number))
                .row(command.day(), command.issue(), row.line())
                .ifPresent(compared -> draft.add(Clearing.at(command.account(), number),
                        new RowWithdrawn(command.account(), number, command.day(), command.issue(), row.line(),
                                compared.kind(), compared.amountMinor(), compared.feeE5(), compared.location(),
                                compared.businessDay(),
                                compared.method())));
    }

    private static List<BillRow> rows(WithdrawPart command, States states) {
        return states.of(BillPart.at(command.account(), command.day(), command.issue(), command.part())).rows();
    }

    private static DifferenceId ofRow(WithdrawPart command, BillRow row) {
        return DifferenceId.ofRow(command.day(), row.line());
    }
}
