package io.tillbook.command.pricing.groupbuy;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.pricing.groupbuy.GroupBuyCommand.FillGroup;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupFilledUp;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupFormed;
import io.tillbook.api.pricing.groupbuy.GroupBuyRejection.GroupIsEmpty;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** The house takes the places that are left: an event says so, with who and why, and nobody is made up. */
final class FillGroupDecider implements Decider<FillGroup> {
    @Override
    public Footprint footprint(FillGroup command, States known) {
        return Footprint.none().writing(GroupBuy.at(command.groupBuy()));
    }

    @Override
    public Decision decide(FillGroup command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> GroupBuyRules.unknown(states, command.groupBuy()),
                        () -> GroupBuyRules.notOpen(states, command.groupBuy(), occurrence),
                        () -> empty(command, states))
                .orElseGet(() -> filled(command, occurrence, states));
    }

    private static Decision filled(FillGroup command, Occurrence occurrence, States states) {
        GroupBuy known = states.of(GroupBuy.at(command.groupBuy()));
        int places = GroupBuyRules.opened(known).size() - known.members().size();
        return new Draft(states)
                .add(GroupBuy.at(command.groupBuy()),
                        new GroupFilledUp(command.groupBuy(), places, command.reason(), occurrence.employee()))
                .add(GroupBuy.at(command.groupBuy()), new GroupFormed(command.groupBuy(),
                        GroupBuyRules.opened(known).campaign(), known.members()))
                .accepted();
    }

    private static Optional<GroupIsEmpty> empty(FillGroup command, States states) {
        return Rules.when(states.of(GroupBuy.at(command.groupBuy())).members().isEmpty(),
                () -> new GroupIsEmpty(command.groupBuy()));
    }
}
