package io.tillbook.command.coupons;

import io.tillbook.api.coupons.CouponCommand.SetReminder;
import io.tillbook.api.coupons.CouponEvent.ReminderSet;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Objects;

/** Tells when members are reminded of the coupons of a campaign; the same once more changes nothing. */
final class SetReminderDecider implements Decider<SetReminder> {
    @Override
    public Footprint footprint(SetReminder command, States known) {
        return Footprint.none().writing(Campaign.at(command.campaign()));
    }

    @Override
    public Decision decide(SetReminder command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> CampaignRules.unknown(states, command.campaign()),
                        () -> CampaignRules.closed(states, command.campaign()),
                        () -> CampaignRules.noCodes(states, command.campaign()))
                .orElseGet(() -> set(command, states));
    }

    private static Decision set(SetReminder command, States states) {
        Draft draft = new Draft(states);
        if (Objects.equals(states.of(Campaign.at(command.campaign())).remindDays(), command.daysBefore())) {
            return draft.accepted();
        }
        return draft.add(Campaign.at(command.campaign()), new ReminderSet(command.campaign(), command.daysBefore()))
                .accepted();
    }
}
