package io.tillbook.command.pricing.list;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.pricing.list.PriceListCommand.ChangePriceList;
import io.tillbook.api.pricing.list.PriceListEvent.PriceListChanged;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;

/** Changes what an open list is called and what it lets narrower lists do. */
final class ChangePriceListDecider implements Decider<ChangePriceList> {
    @Override
    public Footprint footprint(ChangePriceList command, States known) {
        return NamedList.reading(command.list(), known).writing(ChainPriceLists.STREAM);
    }

    @Override
    public Extent extent(ChangePriceList command, States states) {
        return NamedList.extent(states, command.list());
    }

    @Override
    public Decision decide(ChangePriceList command, Occurrence occurrence, States states) {
        return NamedList.decide(states, command.list(), occurrence.receivedAt(),
                rules -> Rules.firstBroken(rules::closed)
                        .orElseGet(() -> new Draft(states)
                                .add(ChainPriceLists.STREAM,
                                        new PriceListChanged(command.list(), command.name(), command.narrower()))
                                .accepted()));
    }
}
