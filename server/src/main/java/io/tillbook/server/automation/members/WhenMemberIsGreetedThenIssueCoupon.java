package io.tillbook.server.automation.members;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CouponCommand.IssueCoupon;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.members.birthday.BirthdayEvent.BirthdayGreeted;
import io.tillbook.server.automation.Reaction;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.commands.CommandIdReused;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.commands.DerivedCommandId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Issues the coupon to a member who was greeted for a birthday. The command follows from the member and the year: sent
 * again, by this process or the next one, it changes nothing. One that is refused, since its campaign is over for
 * instance, stays refused.
 */
final class WhenMemberIsGreetedThenIssueCoupon implements Reaction {
    private static final Logger LOG = LoggerFactory.getLogger(WhenMemberIsGreetedThenIssueCoupon.class);
    private static final String TYPE = "coupons.IssueCoupon";

    private final Commands commands;

    WhenMemberIsGreetedThenIssueCoupon(Commands commands) {
        this.commands = commands;
    }

    @Override
    public boolean isInterestedIn(Class<?> eventType) {
        return eventType == BirthdayGreeted.class;
    }

    @Override
    public void to(List<RecordedEvent> events) {
        for (RecordedEvent recorded : events) {
            if (recorded.event() instanceof BirthdayGreeted greeted && greeted.campaign() != null) {
                issue(greeted, greeted.campaign(), new Cause(recorded.occurrence().occurredAt(),
                        recorded.occurrence().correlationId(), recorded.occurrence().commandId().toString()));
            }
        }
    }

    private void issue(BirthdayGreeted greeted, CampaignId campaign, Cause cause) {
        try {
            if (commands.send(
                    DerivedCommandId.of(TYPE, "birthday", greeted.member().value(),
                            Integer.toString(greeted.weeks().year())),
                    new IssueCoupon(campaign, null, greeted.member(), null),
                    cause) instanceof CommandRefused refused) {
                LOG.warn("A coupon for a birthday was not issued: {}", refused.rejection().detail());
            }
        } catch (CommandIdReused usedUp) {
            // One coupon must not keep back those of all members after it.
            LOG.error("A coupon for a birthday is not issued", usedUp);
        }
    }
}
