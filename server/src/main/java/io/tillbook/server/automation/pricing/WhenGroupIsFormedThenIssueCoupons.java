package io.tillbook.server.automation.pricing;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CouponCommand.IssueCoupon;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupFormed;
import io.tillbook.server.automation.Reaction;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.commands.DerivedCommandId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Issues a coupon to each member of a group that is complete. The commands follow from group and member, so each member
 * gets one however often the event is read.
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
                formed.members().forEach(member -> issue(formed, member, recorded.occurrence()));
            }
        }
    }

    private void issue(GroupFormed formed, MemberId member, Occurrence occurrence) {
        Cause cause = new Cause(occurrence.occurredAt(), occurrence.correlationId(),
                occurrence.commandId().toString());
        IssueCoupon command = IssueCoupon.another(new CampaignId(formed.campaign()), member);
        if (commands.send(DerivedCommandId.of(TYPE, "group", formed.groupBuy().value(), member.value()), command,
                cause) instanceof CommandRefused refused) {
            LOG.warn("Group {} is complete, but its members get no coupons of campaign {}: {}",
                    formed.groupBuy().value(), formed.campaign(), refused.rejection().detail());
        }
    }
}
