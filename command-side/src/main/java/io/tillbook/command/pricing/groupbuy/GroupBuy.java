package io.tillbook.command.pricing.groupbuy;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupFailed;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupFilledUp;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupFormed;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupJoined;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupLeft;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupOpened;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent;
import io.tillbook.api.pricing.groupbuy.GroupBuyId;
import io.tillbook.api.pricing.groupbuy.GroupBuyState;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a group.
 *
 * @param opened how it was opened; null where nobody has
 * @param members who is in it, in the order in which they joined
 * @param state how far it is
 */
record GroupBuy(@Nullable GroupOpened opened, List<MemberId> members, GroupBuyState state) {
    private static final StreamType<GroupBuy> STREAM =
            StreamType.of("groupbuy", new GroupBuy(null, List.of(), GroupBuyState.OPEN))
                    .on(GroupBuyEvent.class, GroupBuy::evolve);

    GroupBuy {
        members = List.copyOf(members);
    }

    static StreamRef<GroupBuy> at(GroupBuyId group) {
        return STREAM.at(group);
    }

    /** Whether its time is over at a moment. */
    boolean isOver(Instant now) {
        return opened != null && !opened.until().toInstant().isAfter(now);
    }

    private static GroupBuy evolve(GroupBuy group, GroupBuyEvent event) {
        return switch (event) {
            case GroupOpened opened -> new GroupBuy(opened, List.of(), GroupBuyState.OPEN);
            case GroupJoined joined -> group.with(
                    Stream.concat(group.members.stream(), Stream.of(joined.member())).toList());
            case GroupLeft left ->
                group.with(group.members.stream().filter(member -> !member.equals(left.member())).toList());
            case GroupFilledUp _ -> group;
            case GroupFormed _ -> new GroupBuy(group.opened, group.members, GroupBuyState.FORMED);
            case GroupFailed _ -> new GroupBuy(group.opened, group.members, GroupBuyState.FAILED);
        };
    }

    private GroupBuy with(List<MemberId> others) {
        return new GroupBuy(opened, others, state);
    }
}
