package io.tillbook.command.payments.bills;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.payments.bills.BillCommand.RecordPayout;
import io.tillbook.api.payments.bills.BillEvent.PayoutRecorded;
import io.tillbook.api.payments.bills.BillRejection.PayoutAlreadyRecorded;
import io.tillbook.api.payments.bills.BillRejection.TooManyPayouts;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Set;
import io.tillbook.api.payments.bills.PayoutReference;

/** Records what the bank has received; it may come before the bill, and in several parts. */
final class RecordPayoutDecider implements Decider<RecordPayout> {
    @Override
    public Footprint footprint(RecordPayout command, States known) {
        return Footprint.none().writing(Payouts.at(command.account(), command.day()));
    }

    @Override
    public Decision decide(RecordPayout command, Occurrence occurrence, States states) {
        Set<PayoutReference> known = states.of(Payouts.at(command.account(), command.day())).references();
        return Rules
                .firstBroken(() -> Rules.when(known.contains(command.reference()),
                        () -> new PayoutAlreadyRecorded(command.account(), command.day(), command.reference())),
                        () -> Rules.when(known.size() >= Payouts.MOST,
                                () -> new TooManyPayouts(command.account(), command.day(), Payouts.MOST)))
                .orElseGet(() -> new Draft(states)
                        .add(Payouts.at(command.account(), command.day()),
                                new PayoutRecorded(command.account(), command.day(), command.reference(),
                                        command.amountMinor(), command.receivedOn()))
                        .accepted());
    }
}
