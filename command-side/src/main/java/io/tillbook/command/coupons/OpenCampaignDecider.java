package io.tillbook.command.coupons;

import io.tillbook.api.coupons.CouponCode;
import io.tillbook.api.coupons.CouponCommand.OpenCampaign;
import io.tillbook.api.coupons.CouponEvent.CampaignNumbered;
import io.tillbook.api.coupons.CouponEvent.CampaignOpened;
import io.tillbook.api.coupons.CouponRejection.CampaignAlreadyOpened;
import io.tillbook.api.coupons.CouponRejection.TooManyCampaigns;
import io.tillbook.api.coupons.RestoreRule;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Objects;
import java.util.Optional;

/** Opens a campaign under the next number. */
final class OpenCampaignDecider implements Decider<OpenCampaign> {
    @Override
    public Footprint footprint(OpenCampaign command, States known) {
        return Footprint.none()
                .writing(Campaign.at(command.campaign()))
                .writing(CampaignNumbers.COUNT)
                .writing(CampaignNumbers.of(next(known)));
    }

    @Override
    public Decision decide(OpenCampaign command, Occurrence occurrence, States states) {
        return Rules.firstBroken(() -> opened(command, states), () -> tooMany(states)).orElseGet(() -> {
            CampaignNumbered numbered = new CampaignNumbered(next(states), command.campaign());
            return new Draft(states).add(Campaign.at(command.campaign()), opened(command, numbered, occurrence))
                    .add(CampaignNumbers.COUNT, numbered)
                    .add(CampaignNumbers.of(numbered.number()), numbered)
                    .accepted();
        });
    }

    private static CampaignOpened opened(OpenCampaign command, CampaignNumbered numbered, Occurrence occurrence) {
        return new CampaignOpened(command.campaign(), numbered.number(), command.name(), command.kind(),
                Objects.requireNonNullElseGet(command.from(), () -> CampaignRules.received(occurrence)),
                command.until(), command.daysAfterIssue(), command.transferable(),
                Objects.requireNonNullElse(command.restore(), RestoreRule.ON_FULL_RETURN));
    }

    private static int next(States states) {
        return states.of(CampaignNumbers.COUNT) + 1;
    }

    private static Optional<CampaignAlreadyOpened> opened(OpenCampaign command, States states) {
        return Rules.when(states.of(Campaign.at(command.campaign())).opened() != null,
                () -> new CampaignAlreadyOpened(command.campaign()));
    }

    private static Optional<TooManyCampaigns> tooMany(States states) {
        return Rules.when(next(states) >= CouponCode.MAX_CAMPAIGNS,
                () -> new TooManyCampaigns(CouponCode.MAX_CAMPAIGNS - 1));
    }
}
