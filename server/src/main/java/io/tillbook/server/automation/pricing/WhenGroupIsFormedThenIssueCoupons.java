package io.tillbook.server.automation.pricing;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CouponCommand.IssueCoupon;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupFormed;
import io.tillbook.server.automation.Reaction;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.commands.CommandIdReused;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.commands.DerivedCommandId;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Issues a coupon to each member of a group that is complete. The commands follow from group and member, so each member
 * gets one however often the event is read. What cannot be issued is logged and passed over: nothing else bounds how
 * many a group gets, so it is not sent under another id.
 */
final class WhenGroupIsFormedThenIssueCoupons implements Reaction {
    private static final Logger LOG = LoggerFactory.getLogger(WhenGroupIsFormedThenIssueCoupons.class);
    private static final String TYPE = "coupons.IssueCoupon";

    private final Commands commands;

    WhenGroupIsFormedThenIssueCoupons(Commands commands) {
        this.commands = commands;
    }

    @Override
    public boolean isInterestedIn(Class<?> eventType) {
        return eventType == GroupFormed.class;
    }

    @Override
    public void to(List<RecordedEvent> events) {
        for (RecordedEvent recorded : events) {
            if (recorded.event() instanceof GroupFormed formed) {
                campaign(formed).ifPresent(campaign -> formed.members()
                        .forEach(member -> issue(formed, campaign, member, recorded.occurrence())));
            }
        }
    }

    /** Groups were opened once for coupons that no campaign can have. */
    private static Optional<CampaignId> campaign(GroupFormed formed) {
        try {
            return Optional.of(new CampaignId(formed.campaign()));
        } catch (InvalidField noCampaign) {
            LOG.error("Group {} is complete, but no campaign can be named {}", formed.groupBuy().value(),
                    formed.campaign(), noCampaign);
            return Optional.empty();
        }
    }

    private void issue(GroupFormed formed, CampaignId campaign, MemberId member, Occurrence occurrence) {
        Cause cause = new Cause(occurrence.occurredAt(), occurrence.correlationId(),
                occurrence.commandId().toString());
        try {
            issue(formed, campaign, member, cause);
        } catch (CommandIdReused usedUp) {
            LOG.error("Group {} is complete, but a member gets no coupon of campaign {}", formed.groupBuy().value(),
                    formed.campaign(), usedUp);
        }
    }

    private void issue(GroupFormed formed, CampaignId campaign, MemberId member, Cause cause) {
        if (commands.send(DerivedCommandId.of(TYPE, "group", formed.groupBuy().value(), member.value()),
                IssueCoupon.another(campaign, member), cause) instanceof CommandRefused refused) {
            LOG.warn("Group {} is complete, but its members get no coupons of campaign {}: {}",
                    formed.groupBuy().value(), formed.campaign(), refused.rejection().detail());
        }
    }
}
