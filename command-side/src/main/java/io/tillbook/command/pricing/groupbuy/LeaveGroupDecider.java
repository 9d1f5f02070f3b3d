package io.tillbook.command.pricing.groupbuy;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.pricing.groupbuy.GroupBuyCommand.LeaveGroup;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupLeft;
import io.tillbook.api.pricing.groupbuy.GroupBuyRejection.NotInGroup;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** A member leaves a group that is not complete: nothing that happens later unforms one that is. */
final class LeaveGroupDecider implements Decider<LeaveGroup> {
    @Override
    public Footprint footprint(LeaveGroup command, States known) {
        return StoreOfGroup.reading(Footprint.none().writing(GroupBuy.at(command.groupBuy())), command.location());
    }

    @Override
    public Decision decide(LeaveGroup command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> StoreOfGroup.unknown(states, command.location()),
                        () -> GroupBuyRules.unknown(states, command.groupBuy()),
                        () -> GroupBuyRules.notOpen(states, command.groupBuy(), occurrence),
                        () -> notIn(command, states))
                .orElseGet(() -> new Draft(states)
                        .add(GroupBuy.at(command.groupBuy()), new GroupLeft(command.groupBuy(), command.member()))
                        .accepted());
    }

    private static Optional<NotInGroup> notIn(LeaveGroup command, States states) {
        return Rules.when(!states.of(GroupBuy.at(command.groupBuy())).members().contains(command.member()),
                () -> new NotInGroup(command.groupBuy(), command.member()));
    }
}
