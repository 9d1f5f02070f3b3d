package io.tillbook.command.members.standing;

import io.tillbook.api.members.tier.TierEvent.TiersDefined;
import io.tillbook.api.members.tier.TierPlan;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;

/**
 * The tiers of the chain.
 *
 * @param version how often they were defined
 * @param plan the tiers
 */
record ChainTiers(int version, TierPlan plan) {
    /** The stream; there is one. */
    static final StreamRef<ChainTiers> STREAM = StreamType.of("tierplan", new ChainTiers(0, TierPlan.NONE))
            .on(TiersDefined.class, (_, defined) -> new ChainTiers(defined.version(), defined.plan()))
            .at();
}
