package io.tillbook.command.pricing.groupbuy;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupOpened;
import io.tillbook.api.pricing.groupbuy.GroupBuyId;
import io.tillbook.api.pricing.groupbuy.GroupBuyRejection.GroupOver;
import io.tillbook.api.pricing.groupbuy.GroupBuyRejection.UnknownGroup;
import io.tillbook.api.pricing.groupbuy.GroupBuyState;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Objects;
import java.util.Optional;

/** The rules that several commands about groups have to keep. */
final class GroupBuyRules {
    private GroupBuyRules() {}

    static Optional<UnknownGroup> unknown(States states, GroupBuyId group) {
        return Rules.when(states.of(GroupBuy.at(group)).opened() == null, () -> new UnknownGroup(group));
    }

    /** Rule: it is neither complete nor has it failed, and its time is not over, whether that was recorded or not. */
    static Optional<GroupOver> notOpen(States states, GroupBuyId group, Occurrence occurrence) {
        GroupBuy known = states.of(GroupBuy.at(group));
        return Rules.when(known.state() != GroupBuyState.OPEN || known.isOver(occurrence.receivedAt()),
                () -> over(group, known));
    }

    static GroupOver over(GroupBuyId group, GroupBuy known) {
        return new GroupOver(group, known.state(), opened(known).until());
    }

    static GroupOpened opened(GroupBuy known) {
        return Objects.requireNonNull(known.opened());
    }
}
