package io.tillbook.command.coupons;

import io.tillbook.api.coupons.CouponCode;
import io.tillbook.api.coupons.CouponCommand.GenerateCodes;
import io.tillbook.api.coupons.CouponEvent.CodesGenerated;
import io.tillbook.api.coupons.CouponRejection.TooManyCodes;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** Makes codes: one event for as many as are wanted, since their tags follow from a key. */
final class GenerateCodesDecider implements Decider<GenerateCodes> {
    /** The key that tags are made with. */
    static final int KEY = 1;

    @Override
    public Footprint footprint(GenerateCodes command, States known) {
        return Footprint.none().writing(Campaign.at(command.campaign()));
    }

    @Override
    public Decision decide(GenerateCodes command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> CampaignRules.unknown(states, command.campaign()),
                        () -> CampaignRules.closed(states, command.campaign()),
                        () -> CampaignRules.noCodes(states, command.campaign()), () -> tooMany(command, states))
                .orElseGet(() -> new Draft(states)
                        .add(Campaign.at(command.campaign()), new CodesGenerated(command.campaign(),
                                generated(command, states) + 1, command.count(), KEY))
                        .accepted());
    }

    private static int generated(GenerateCodes command, States states) {
        return states.of(Campaign.at(command.campaign())).generated();
    }

    private static Optional<TooManyCodes> tooMany(GenerateCodes command, States states) {
        int generated = generated(command, states);
        return Rules.when(command.count() > CouponCode.MAX_SERIALS - generated,
                () -> new TooManyCodes(command.campaign(), generated, command.count(), CouponCode.MAX_SERIALS));
    }
}
