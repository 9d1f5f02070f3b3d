package io.tillbook.command.pricing.policy;

import io.tillbook.api.kernel.Permission;
import io.tillbook.api.pricing.policy.PricingPolicyCommand.SetPricingPolicy;
import io.tillbook.api.pricing.policy.PricingPolicyEvent.PricingPolicySet;
import io.tillbook.api.pricing.policy.PricingPolicyPermissions;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;

/** The write side of policies about prices. */
public final class PricingPolicyCommands implements Slice {
    @Override
    public String capability() {
        return "pricing";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List.of(new CommandHandling<>("pricing.SetPricingPolicy", SetPricingPolicy.class,
                PricingPolicyPermissions.SET, new SetPricingPolicyDecider()));
    }

    @Override
    public List<Permission> permissions() {
        return PricingPolicyPermissions.ALL;
    }

    @Override
    public List<StoredType> events() {
        return List.of(StoredType.first("pricing.PricingPolicySet", PricingPolicySet.class));
    }
}
