package io.tillbook.api.members.tier;

import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Require;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be asked of tiers. */
public sealed interface TierCommand extends Command {
    /**
     * Defines the tiers of the chain, in place of those that were defined before. Members keep the tier that they have
     * until their next sale or review.
     *
     * @param plan the tiers, and by which rules members come into them
     * @param reason why
     */
    record DefineTiers(TierPlan plan, @Nullable String reason) implements TierCommand {
        /** Checks the fields. */
        public DefineTiers {
            Require.present("plan", plan);
            Require.optionalText("reason", reason);
        }
    }

    /**
     * Reviews the tier of a member whose time is over: it becomes the one that the spending of the last months leads
     * to. The server sends it after midnight.
     *
     * @param member whose tier
     * @param day the last day of its time
     */
    record ReviewTier(MemberId member, LocalDate day) implements TierCommand {
        /** Checks the fields. */
        public ReviewTier {
            Require.present("member", member);
            Require.present("day", day);
            Require.optionalDay("day", day);
        }
    }

    /**
     * Sets the tier of a member by hand. Spending still leads to a higher one.
     *
     * @param member whose tier
     * @param tier which; none where it is missing
     * @param until its last day, {@value TierPlan#MOST_YEARS} years ahead at most; the end of the month that is twelve
     *     months ahead where it is missing
     * @param reason why
     * @param approval by which approval somebody goes further than they may alone
     */
    record SetTier(MemberId member, @Nullable String tier, @Nullable LocalDate until, String reason,
            @Nullable ApprovalId approval) implements TierCommand {
        /** Checks the fields. */
        public SetTier {
            Require.present("member", member);
            Require.optionalText("tier", tier);
            Require.optionalDay("until", until);
            if (tier == null) {
                Require.notBoth("tier", "none", "until", until);
            }
            Require.text("reason", reason);
        }

        /** Members belong to the whole chain: they are at no location. */
        @Override
        public Extent extent() {
            return Extent.NOWHERE;
        }
    }
}
