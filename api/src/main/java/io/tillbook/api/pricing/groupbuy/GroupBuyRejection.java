package io.tillbook.api.pricing.groupbuy;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.pricing.basket.PromotionId;
import java.time.OffsetDateTime;

/** Why commands about groups are refused. */
public sealed interface GroupBuyRejection extends Rejection {
    /** Nobody has opened it. */
    record UnknownGroup(GroupBuyId groupBuy) implements GroupBuyRejection {
        @Override
        public String detail() {
            return "Nobody has opened group " + groupBuy.value() + ".";
        }
    }

    /** It was opened before. */
    record GroupAlreadyOpened(GroupBuyId groupBuy) implements GroupBuyRejection {
        @Override
        public String detail() {
            return "Group " + groupBuy.value() + " was opened before.";
        }
    }

    /** The promotion does not hold now, or needs no coupon that a campaign can have. */
    record PromotionNotForGroups(PromotionId promotion) implements GroupBuyRejection {
        @Override
        public String detail() {
            return "Promotion " + promotion.value()
                    + " does not hold now, or needs no coupon that a campaign can have.";
        }
    }

    /** It is complete. */
    record GroupFull(GroupBuyId groupBuy, int size) implements GroupBuyRejection {
        @Override
        public String detail() {
            return "Group " + groupBuy.value() + " has all of its " + size + " places taken.";
        }
    }

    /** Its time is over, or it is complete and nobody leaves it any more. */
    record GroupOver(GroupBuyId groupBuy, GroupBuyState state, OffsetDateTime until) implements GroupBuyRejection {
        @Override
        public String detail() {
            return "Group " + groupBuy.value() + " is " + state + "; its time is that until " + until + ".";
        }
    }

    /** The member is in it already. */
    record AlreadyInGroup(GroupBuyId groupBuy, MemberId member) implements GroupBuyRejection {
        @Override
        public String detail() {
            return "Member " + member.value() + " is in group " + groupBuy.value() + " already.";
        }
    }

    /** The member is not in it. */
    record NotInGroup(GroupBuyId groupBuy, MemberId member) implements GroupBuyRejection {
        @Override
        public String detail() {
            return "Member " + member.value() + " is not in group " + groupBuy.value() + ".";
        }
    }

    /** Nobody has joined it, so there is nobody to complete it for. */
    record GroupIsEmpty(GroupBuyId groupBuy) implements GroupBuyRejection {
        @Override
        public String detail() {
            return "Nobody has joined group " + groupBuy.value() + ".";
        }
    }

    /** Its time is not over. */
    record GroupNotOver(GroupBuyId groupBuy, OffsetDateTime until) implements GroupBuyRejection {
        @Override
        public String detail() {
            return "Group " + groupBuy.value() + " is open until " + until + ".";
        }
    }
}
