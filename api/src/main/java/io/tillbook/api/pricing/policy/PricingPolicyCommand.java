package io.tillbook.api.pricing.policy;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Require;
import org.jspecify.annotations.Nullable;

/** What can be asked of policies about prices. */
public sealed interface PricingPolicyCommand extends Command {
    /**
     * Sets the whole policy of a store, of a region, or, where neither is named, of the chain. What is left out of it
     * is left to the wider policy.
     *
     * @param location of which store
     * @param region of which region
     * @param settings what is decided there
     */
    record SetPricingPolicy(@Nullable LocationId location, @Nullable String region, PolicySettings settings)
            implements
            PricingPolicyCommand {
        /** Checks the fields. */
        public SetPricingPolicy {
            Require.optionalText("region", region);
            Require.present("settings", settings);
            if (location != null && region != null) {
                throw new InvalidField("region", "must not be given together with location");
            }
        }
    }
}
