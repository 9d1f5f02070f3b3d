package io.tillbook.command.payments.bills;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.payments.bills.BillCommand.SetFeeTerms;
import io.tillbook.api.payments.bills.BillEvent.FeeTermsSet;
import io.tillbook.api.payments.bills.BillRejection.TooManyFeeTerms;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;

/** Lays down what a provider has agreed to take from a day on, in place of what was laid down for that day. */
final class SetFeeTermsDecider implements Decider<SetFeeTerms> {
    @Override
    public Footprint footprint(SetFeeTerms command, States known) {
        return Footprint.none().writing(FeeSchedule.at(command.account()));
    }

    @Override
    public Decision decide(SetFeeTerms command, Occurrence occurrence, States states) {
        FeeSchedule schedule = states.of(FeeSchedule.at(command.account()));
        boolean isFull = schedule.byDay().size() >= FeeSchedule.MOST && !schedule.byDay().containsKey(command.from());
        return Rules
                .firstBroken(() -> Rules.when(isFull,
                        () -> new TooManyFeeTerms(command.account(), FeeSchedule.MOST)))
                .orElseGet(() -> new Draft(states)
                        .add(FeeSchedule.at(command.account()), new FeeTermsSet(command.account(), command.terms(),
                                command.from(), command.source()))
                        .accepted());
    }
}
