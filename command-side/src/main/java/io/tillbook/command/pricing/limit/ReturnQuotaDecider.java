package io.tillbook.command.pricing.limit;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.pricing.limit.PromotionLimitCommand.ReturnQuota;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaReturned;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaTakenBack;
import io.tillbook.api.pricing.limit.PromotionLimitRejection.NothingToReturn;
import io.tillbook.api.pricing.limit.QuotaPart;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** Gives what a location has not used back to the pool. */
final class ReturnQuotaDecider implements Decider<ReturnQuota> {
    @Override
    public Footprint footprint(ReturnQuota command, States known) {
        return Footprint.none()
                .writing(Quotas.of(command.promotion(), command.location()))
                .writing(Quotas.pool(command.promotion()));
    }

    @Override
    public Decision decide(ReturnQuota command, Occurrence occurrence, States states) {
        QuotaPart left = states.of(Quotas.of(command.promotion(), command.location())).left();
        return left.isNone()
                ? Decision.refused(new NothingToReturn(command.promotion(), command.location()))
                : new Draft(states)
                        .add(Quotas.of(command.promotion(), command.location()),
                                new QuotaReturned(command.promotion(), command.location(), left))
                        .add(Quotas.pool(command.promotion()),
                                new QuotaTakenBack(command.promotion(), command.location(), left))
                        .accepted();
    }
}
