package io.tillbook.api.pricing.groupbuy;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.pricing.basket.PromotionId;
import org.jspecify.annotations.Nullable;

/** What can be asked of groups that buy together. */
public sealed interface GroupBuyCommand extends Command {
    /** Most members of a group: each gets a coupon. */
    int MOST_MEMBERS = 1_000;
    /** Most minutes that a group has: a year. */
    int MOST_MINUTES = 525_600;

    /**
     * Opens a group. Its members get a coupon each once it is complete; the promotion tells the goods and their price.
     *
     * @param groupBuy id of the group
     * @param name what it is called
     * @param promotion a published promotion that needs a coupon
     * @param size how many members make it complete
     * @param ttlMinutes for how many minutes it is open; it is over with the promotion at the latest
     */
    record OpenGroup(GroupBuyId groupBuy, String name, PromotionId promotion,
            @AtLeast(2) @AtMost(MOST_MEMBERS) Integer size,
            @AtLeast(1) @AtMost(MOST_MINUTES) Integer ttlMinutes) implements GroupBuyCommand {
        private static final Bounds BOUNDS = Bounds.of(OpenGroup.class);

        /** Checks the fields. */
        public OpenGroup {
            Require.present("groupBuy", groupBuy);
            Require.text("name", name);
            Require.present("promotion", promotion);
            BOUNDS.check("size", Require.present("size", size));
            BOUNDS.check("ttlMinutes", Require.present("ttlMinutes", ttlMinutes));
        }
    }

    /**
     * A member joins a group, once. Who takes the last place completes it.
     *
     * @param groupBuy which group
     * @param member who joins
     * @param location at which store, where it happens at one
     */
    record JoinGroup(GroupBuyId groupBuy, MemberId member, @Nullable LocationId location)
            implements
            GroupBuyCommand {
        /** Checks the fields. */
        public JoinGroup {
            Require.present("groupBuy", groupBuy);
            Require.present("member", member);
        }
    }

    /**
     * A member leaves a group that is not complete.
     *
     * @param groupBuy which group
     * @param member who leaves
     * @param location at which store, where it happens at one
     */
    record LeaveGroup(GroupBuyId groupBuy, MemberId member, @Nullable LocationId location)
            implements
            GroupBuyCommand {
        /** Checks the fields. */
        public LeaveGroup {
            Require.present("groupBuy", groupBuy);
            Require.present("member", member);
        }
    }

    /**
     * Completes a group that has members but not enough of them. No members are made up: only those who joined get
     * coupons.
     *
     * @param groupBuy which group
     * @param reason why, in words
     */
    record FillGroup(GroupBuyId groupBuy, String reason) implements GroupBuyCommand {
        /** Checks the fields. */
        public FillGroup {
            Require.present("groupBuy", groupBuy);
            Require.text("reason", reason);
        }
    }

    /**
     * Records that the time of a group is over. Nobody joins it after that, whether this was recorded or not.
     *
     * @param groupBuy which group
     */
    record ExpireGroup(GroupBuyId groupBuy) implements GroupBuyCommand {
        /** Checks the fields. */
        public ExpireGroup {
            Require.present("groupBuy", groupBuy);
        }
    }
}
