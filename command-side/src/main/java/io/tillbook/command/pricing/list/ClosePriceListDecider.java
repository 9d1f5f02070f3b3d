package io.tillbook.command.pricing.list;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.pricing.list.PriceListCommand.ClosePriceList;
import io.tillbook.api.pricing.list.PriceListEvent.PriceListClosed;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;

/** Closes each list once, not before it was asked for. */
final class ClosePriceListDecider implements Decider<ClosePriceList> {
    @Override
    public Footprint footprint(ClosePriceList command, States known) {
        return NamedList.reading(command.list(), known).writing(ChainPriceLists.STREAM);
    }

    @Override
    public Extent extent(ClosePriceList command, States states) {
        return NamedList.extent(states, command.list());
    }

    @Override
    public Decision decide(ClosePriceList command, Occurrence occurrence, States states) {
        return NamedList.decide(states, command.list(), occurrence.receivedAt(),
                rules -> Rules.firstBroken(rules::closed, () -> rules.past(null, command.until()))
                        .orElseGet(() -> new Draft(states)
                                .add(ChainPriceLists.STREAM,
                                        new PriceListClosed(command.list(), command.until(), occurrence.receivedAt()))
                                .accepted()));
    }
}
