package io.tillbook.query.members.standing;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.members.segment.SegmentId;
import io.tillbook.api.members.tier.MonthSpend;
import io.tillbook.api.members.tier.Spend;
import io.tillbook.api.members.tier.Tier;
import io.tillbook.api.members.tier.TierPlan;
import io.tillbook.api.members.tier.TierStanding;
import io.tillbook.api.members.tier.TierTerm;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a member stands today, with reviews that are due.
 *
 * @param graceUntil the last day of the grace through which the tier is kept; null where it is in none
 * @param keepMissingMinor how much is still to be spent until then to keep it, in minor units; null where it is in no
 *     grace, and where receipts lead to it
 * @param spendMinor what was spent in the months that count, in minor units
 * @param receipts how many sales there were in them
 * @param nextTier the tier above; null where there is none
 * @param missingMinor how much is still to be spent for it, in minor units; null where receipts lead to it
 */
record ShownStanding(MemberId member, @Nullable String tier, @Nullable String privileges, @Nullable LocalDate until,
        @Nullable LocalDate graceUntil, @Nullable Money keepMissingMinor, Money spendMinor, int receipts,
        List<MonthSpend> spendByMonth, @Nullable String nextTier,
        @Nullable Money missingMinor, List<SegmentId> segments) {
    static ShownStanding of(StandingView view, TierPlan plan, LocalDate today) {
        TierStanding standing = plan.on(today, view.standing().tiers());
        Spend spend = standing.spend().countingOn(today);
        String tier = standing.tier();
        Optional<TierTerm> grace = standing.term().filter(TierTerm::isGrace);
        int above = plan.rank(tier) + 1;
        Tier next = above < plan.tiers().size() ? plan.tiers().get(above) : null;
        return new ShownStanding(view.member(), tier,
                tier == null ? null : plan.tier(tier).map(Tier::privileges).orElse(null),
                standing.term().map(TierTerm::until).orElse(null), grace.map(TierTerm::until).orElse(null),
                grace.flatMap(term -> plan.tier(term.tier()))
                        .filter(kept -> kept.spendMinor() != null)
                        .map(kept -> kept.missing(spend))
                        .orElse(null),
                spend.netMinor(), spend.receipts(),
                standing.spend().counting(today), next == null ? null : next.name(),
                next == null || next.spendMinor() == null ? null : next.missing(spend),
                view.standing().segments().current());
    }
}
