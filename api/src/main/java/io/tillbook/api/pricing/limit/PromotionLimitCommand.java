package io.tillbook.api.pricing.limit;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.pricing.basket.PromotionId;

/** What can be asked of the uses that limited promotions have. */
public sealed interface PromotionLimitCommand extends Command {
    /**
     * Gives back what a location has of a limited promotion and has not used, so that others have it: when it closes,
     * or when it sells less than was thought.
     *
     * @param promotion which promotion
     * @param location which location
     */
    record ReturnQuota(PromotionId promotion, LocationId location) implements PromotionLimitCommand {
        /** Checks the fields. */
        public ReturnQuota {
            Require.present("promotion", promotion);
            Require.present("location", location);
        }
    }
}
