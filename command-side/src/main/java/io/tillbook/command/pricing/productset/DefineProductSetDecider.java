package io.tillbook.command.pricing.productset;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.pricing.productset.ProductSetCommand.DefineProductSet;
import io.tillbook.api.pricing.productset.ProductSetEvent.ProductSetDefined;
import io.tillbook.api.pricing.productset.SetGoods;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import java.util.List;

/** Defines the next version of a product set. Products that are registered later can be in it before. */
final class DefineProductSetDecider implements Decider<DefineProductSet> {
    @Override
    public Footprint footprint(DefineProductSet command, States known) {
        return Footprint.none().writing(ProductSets.at(command.productSet()));
    }

    @Override
    public Decision decide(DefineProductSet command, Occurrence occurrence, States states) {
        StreamRef<List<SetGoods>> set = ProductSets.at(command.productSet());
        return new Draft(states)
                .add(set, new ProductSetDefined(command.productSet(), states.of(set).size() + 1, command.name(),
                        command.goods()))
                .accepted();
    }
}
