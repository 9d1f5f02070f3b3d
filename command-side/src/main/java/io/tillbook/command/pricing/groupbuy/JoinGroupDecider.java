package io.tillbook.command.pricing.groupbuy;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.pricing.groupbuy.GroupBuyCommand.JoinGroup;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupFormed;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupJoined;
import io.tillbook.api.pricing.groupbuy.GroupBuyRejection.AlreadyInGroup;
import io.tillbook.api.pricing.groupbuy.GroupBuyRejection.GroupFull;
import io.tillbook.api.pricing.groupbuy.GroupBuyState;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** A member joins a group. All of it is on one stream, so the last place is taken once. */
final class JoinGroupDecider implements Decider<JoinGroup> {
    @Override
    public Footprint footprint(JoinGroup command, States known) {
        return StoreOfGroup.reading(Footprint.none().writing(GroupBuy.at(command.groupBuy())), command.location());
    }

    @Override
    public Decision decide(JoinGroup command, Occurrence occurrence, States states) {
        LocationId store = command.location();
        return Rules
                .firstBroken(() -> StoreOfGroup.unknown(states, store),
                        () -> GroupBuyRules.unknown(states, command.groupBuy()), () -> alreadyIn(command, states),
                        () -> full(command, occurrence, states),
                        () -> GroupBuyRules.notOpen(states, command.groupBuy(), occurrence))
                .orElseGet(() -> joined(command, states));
    }

    private static Decision joined(JoinGroup command, States states) {
        Draft draft = new Draft(states).add(GroupBuy.at(command.groupBuy()),
                new GroupJoined(command.groupBuy(), command.member()));
        GroupBuy after = draft.of(GroupBuy.at(command.groupBuy()));
        if (after.members().size() == GroupBuyRules.opened(after).size()) {
            draft.add(GroupBuy.at(command.groupBuy()), new GroupFormed(command.groupBuy(),
                    GroupBuyRules.opened(after).campaign(), after.members()));
        }
        return draft.accepted();
    }

    private static Optional<AlreadyInGroup> alreadyIn(JoinGroup command, States states) {
        return Rules.when(states.of(GroupBuy.at(command.groupBuy())).members().contains(command.member()),
                () -> new AlreadyInGroup(command.groupBuy(), command.member()));
    }

    /** Whoever comes too late is told that rather than that it is full. */
    private static Optional<GroupFull> full(JoinGroup command, Occurrence occurrence, States states) {
        GroupBuy known = states.of(GroupBuy.at(command.groupBuy()));
        return Rules.when(known.state() == GroupBuyState.FORMED && !known.isOver(occurrence.receivedAt()),
                () -> new GroupFull(command.groupBuy(), GroupBuyRules.opened(known).size()));
    }
}
