package io.tillbook.command.pricing.groupbuy;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.pricing.groupbuy.GroupBuyCommand.ExpireGroup;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupFailed;
import io.tillbook.api.pricing.groupbuy.GroupBuyRejection.GroupNotOver;
import io.tillbook.api.pricing.groupbuy.GroupBuyRejection.GroupOver;
import io.tillbook.api.pricing.groupbuy.GroupBuyState;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** Records that a group has failed, once its time is over. */
final class ExpireGroupDecider implements Decider<ExpireGroup> {
    @Override
    public Footprint footprint(ExpireGroup command, States known) {
        return Footprint.none().writing(GroupBuy.at(command.groupBuy()));
    }

    @Override
    public Decision decide(ExpireGroup command, Occurrence occurrence, States states) {
        GroupBuy known = states.of(GroupBuy.at(command.groupBuy()));
        return Rules
                .firstBroken(() -> GroupBuyRules.unknown(states, command.groupBuy()), () -> ended(command, known),
                        () -> notOver(command, known, occurrence))
                .orElseGet(() -> new Draft(states)
                        .add(GroupBuy.at(command.groupBuy()), new GroupFailed(command.groupBuy(), known.members()))
                        .accepted());
    }

    private static Optional<GroupOver> ended(ExpireGroup command, GroupBuy known) {
        return Rules.when(known.state() != GroupBuyState.OPEN,
                () -> GroupBuyRules.over(command.groupBuy(), known));
    }

    private static Optional<GroupNotOver> notOver(ExpireGroup command, GroupBuy known, Occurrence occurrence) {
        return Rules.when(!known.isOver(occurrence.receivedAt()),
                () -> new GroupNotOver(command.groupBuy(), GroupBuyRules.opened(known).until()));
    }
}
