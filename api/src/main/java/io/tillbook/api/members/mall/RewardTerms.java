package io.tillbook.api.members.mall;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.members.points.PointsCommand;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a reward is and who can have it: goods, a coupon, or value on a gift card.
 *
 * @param name what it is called
 * @param goods the goods that it is
 * @param campaign the campaign of whose coupons it is one
 * @param cardValueMinor the value that is given to a gift card, in minor units: nobody has paid for it
 * @param points how many points it costs
 * @param from the first moment at which it can be had; at once where it is missing
 * @param until the first moment after its time; missing where it goes on
 * @param total how often it can be had by all members together; as often as they like where it is missing
 * @param perMember how often one member can have it; as often as they like where it is missing
 */
public record RewardTerms(String name, @Nullable RewardGoods goods, @Nullable CampaignId campaign,
        @AtLeast(1) @Nullable Money cardValueMinor, @AtLeast(1) @AtMost(RewardTerms.MOST_POINTS) Integer points,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime until, @AtLeast(1) @AtMost(MOST_TOTAL) @Nullable Integer total,
        @AtLeast(1) @AtMost(MOST_PER_MEMBER) @Nullable Integer perMember) {
    /** Most points that a reward costs. */
    static final int MOST_POINTS = PointsCommand.MOST;
    /** Most often that a reward can be had. */
    public static final int MOST_TOTAL = 1_000_000_000;
    /** Most often that one member can have it, where that is limited. */
    public static final int MOST_PER_MEMBER = 1_000_000;

    private static final Bounds BOUNDS = Bounds.of(RewardTerms.class);

    /** Checks the fields. */
    public RewardTerms {
        Require.text("name", name);
        if (Stream.of(goods, campaign, cardValueMinor).filter(Objects::nonNull).count() != 1) {
            throw new InvalidField("goods", "or campaign or cardValueMinor is required, and only one of them");
        }
        BOUNDS.check("cardValueMinor", cardValueMinor);
        BOUNDS.check("points", Require.present("points", points));
        from = from == null ? null : Require.moment("from", from);
        until = until == null ? null : Require.moment("until", until);
        if (from != null && until != null && !until.isAfter(from)) {
            throw new InvalidField("until", "must be after from");
        }
        BOUNDS.check("total", total);
        BOUNDS.check("perMember", perMember);
    }

    /** Whether it can be had at a moment, as far as its time is concerned. */
    public boolean holdsAt(OffsetDateTime moment) {
        return (from == null || !from.isAfter(moment)) && (until == null || until.isAfter(moment));
    }
}
