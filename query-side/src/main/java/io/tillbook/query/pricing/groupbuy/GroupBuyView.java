package io.tillbook.query.pricing.groupbuy;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupFilledUp;
import io.tillbook.api.pricing.groupbuy.GroupBuyEvent.GroupOpened;
import io.tillbook.api.pricing.groupbuy.GroupBuyId;
import io.tillbook.api.pricing.groupbuy.GroupBuyState;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A group.
 *
 * @param openedPosition position of the event that opened it
 * @param promotion the promotion that tells its price
 * @param version the version of it that held when it was opened
 * @param campaign the campaign of the coupons that its members get
 * @param size how many members make it complete
 * @param dueMs when its time is over, in milliseconds since 1970; null once it has formed or failed
 * @param members who is in it, in the order in which they joined
 * @param endedAt when it formed or failed; null as long as it is open
 * @param filledPlaces how many places the house has taken; 0 where it has taken none
 * @param filledBecause why
 * @param filledBy who has decided that
 */
record GroupBuyView(GroupBuyId id, String name, long openedPosition, OffsetDateTime openedAt, PromotionId promotion,
        int version, String campaign, int size, OffsetDateTime until, @Nullable Long dueMs, GroupBuyState state,
        List<GroupMember> members, @Nullable OffsetDateTime endedAt, int filledPlaces,
        @Nullable String filledBecause, @Nullable EmployeeId filledBy) {
    /** Copies the list. */
    GroupBuyView {
        members = List.copyOf(members);
    }

    static GroupBuyView of(GroupOpened event, long position, OffsetDateTime at) {
        return new GroupBuyView(event.groupBuy(), event.name(), position, at, event.promotion(), event.version(),
                event.campaign(), event.size(), event.until(), event.until().toInstant().toEpochMilli() + 1,
                GroupBuyState.OPEN, List.of(), null, 0, null, null);
    }

    GroupBuyView joined(MemberId member, OffsetDateTime at) {
        return with(Stream.concat(members.stream(), Stream.of(new GroupMember(member, at))).toList());
    }

    GroupBuyView left(MemberId member) {
        return with(members.stream().filter(each -> !each.member().equals(member)).toList());
    }

    private GroupBuyView with(List<GroupMember> others) {
        return new GroupBuyView(id, name, openedPosition, openedAt, promotion, version, campaign, size, until, dueMs,
                state, others, endedAt, filledPlaces, filledBecause, filledBy);
    }

    GroupBuyView filled(GroupFilledUp event) {
        return new GroupBuyView(id, name, openedPosition, openedAt, promotion, version, campaign, size, until, dueMs,
                state, members, endedAt, event.places(), event.reason(), event.by());
    }

    GroupBuyView ended(GroupBuyState how, OffsetDateTime at) {
        return new GroupBuyView(id, name, openedPosition, openedAt, promotion, version, campaign, size, until, null,
                how, members, at, filledPlaces, filledBecause, filledBy);
    }
}
