package io.tillbook.api.pricing.groupbuy;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.pricing.basket.PromotionId;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to groups that buy together. Whoever tells their members follows these. */
public sealed interface GroupBuyEvent extends Event {
    /** Which group. */
    GroupBuyId groupBuy();

    /**
     * A group was opened.
     *
     * @param version the version of the promotion that held then
     * @param campaign the campaign of the coupons that its members get
     * @param size how many members make it complete
     * @param until the first moment after its time
     */
    record GroupOpened(GroupBuyId groupBuy, String name, PromotionId promotion, int version, String campaign,
            int size, OffsetDateTime until) implements GroupBuyEvent {}

    /** A member has joined. */
    record GroupJoined(GroupBuyId groupBuy, MemberId member) implements GroupBuyEvent {}

    /** A member has left. */
    record GroupLeft(GroupBuyId groupBuy, MemberId member) implements GroupBuyEvent {}

    /**
     * The house has taken the places that were left.
     *
     * @param places how many
     * @param reason why
     * @param by who has decided that; missing where no employee did
     */
    record GroupFilledUp(GroupBuyId groupBuy, int places, String reason, @Nullable EmployeeId by)
            implements
            GroupBuyEvent {}

    /**
     * It is complete.
     *
     * @param campaign the campaign of the coupons that its members get
     * @param members who has joined, in that order
     */
    record GroupFormed(GroupBuyId groupBuy, String campaign, List<MemberId> members) implements GroupBuyEvent {
        /** Takes a copy. */
        public GroupFormed {
            members = List.copyOf(members);
        }
    }

    /**
     * Its time was over before it was complete.
     *
     * @param members who had joined, in that order
     */
    record GroupFailed(GroupBuyId groupBuy, List<MemberId> members) implements GroupBuyEvent {
        /** Takes a copy. */
        public GroupFailed {
            members = List.copyOf(members);
        }
    }
}
