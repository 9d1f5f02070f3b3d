package io.tillbook.server.automation.coupons;

import io.tillbook.api.coupons.CouponCommand.IssueCoupon;
import io.tillbook.api.coupons.CouponEvent.SaleEarnedCoupons;
import io.tillbook.api.coupons.EarnedCoupon;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.server.automation.Reaction;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.commands.CommandIdReused;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.commands.DerivedCommandId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Issues the coupons for the next time (满返券) that a sale has earned. A command follows from the sale and from which
 * of its coupons it is: sent again, by this process or the next one, it changes nothing. One that is refused, since its
 * campaign is over for instance, stays refused: its outcome tells why. Where somebody has used its id up it is sent
 * under another one: the sale bounds how many are issued.
 */
final class WhenSaleEarnsCouponThenIssue implements Reaction {
    private static final Logger LOG = LoggerFactory.getLogger(WhenSaleEarnsCouponThenIssue.class);
    private static final String TYPE = "coupons.IssueCoupon";

    private final Commands commands;

    WhenSaleEarnsCouponThenIssue(Commands commands) {
        this.commands = commands;
    }

    @Override
    public boolean isInterestedIn(Class<?> eventType) {
        return eventType == SaleEarnedCoupons.class;
    }

    @Override
    public void to(List<RecordedEvent> events) {
        for (RecordedEvent recorded : events) {
            if (recorded.event() instanceof SaleEarnedCoupons earned) {
                issue(earned, new Cause(recorded.occurrence().occurredAt(), recorded.occurrence().correlationId(),
                        recorded.occurrence().commandId().toString()));
            }
        }
    }

    private void issue(SaleEarnedCoupons earned, Cause cause) {
        for (int place = 0; place < earned.coupons().size(); place++) {
            EarnedCoupon coupons = earned.coupons().get(place);
            for (int number = 0; number < coupons.count(); number++) {
                issueOrAgain(id(earned, place, number),
                        IssueCoupon.earned(coupons.campaign(), earned.member(), earned.sale()), cause);
            }
        }
    }

    private static CommandId id(SaleEarnedCoupons earned, int place, int number) {
        return DerivedCommandId.of(TYPE, earned.sale().value(), Integer.toString(place), Integer.toString(number));
    }

    private void issueOrAgain(CommandId id, IssueCoupon command, Cause cause) {
        try {
            issue(id, command, cause);
        } catch (CommandIdReused usedUp) {
            LOG.error("A coupon that a sale has earned is issued under another id", usedUp);
            issueAgain(DerivedCommandId.of(TYPE, "again", id.toString()), command, cause);
        }
    }

    private void issueAgain(CommandId id, IssueCoupon command, Cause cause) {
        try {
            issue(id, command, cause);
        } catch (CommandIdReused usedUp) {
            // One coupon must not keep back those of all sales after it.
            LOG.error("A coupon that a sale has earned is not issued", usedUp);
        }
    }

    private void issue(CommandId id, IssueCoupon command, Cause cause) {
        if (commands.send(id, command, cause) instanceof CommandRefused refused) {
            LOG.warn("A coupon that a sale has earned was not issued: {}", refused.rejection().detail());
        }
    }
}
