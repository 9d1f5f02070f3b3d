package io.tillbook.command.coupons;

import io.tillbook.api.coupons.CouponCommand.CloseCampaign;
import io.tillbook.api.coupons.CouponEvent.CampaignClosed;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;

/** Ends a campaign for good. */
final class CloseCampaignDecider implements Decider<CloseCampaign> {
    @Override
    public Footprint footprint(CloseCampaign command, States known) {
        return Footprint.none().writing(Campaign.at(command.campaign()));
    }

    @Override
    public Decision decide(CloseCampaign command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> CampaignRules.unknown(states, command.campaign()),
                        () -> CampaignRules.closed(states, command.campaign()))
                .orElseGet(() -> new Draft(states)
                        .add(Campaign.at(command.campaign()), new CampaignClosed(command.campaign(),
                                CampaignRules.received(occurrence), command.reason()))
                        .accepted());
    }
}
