package io.tillbook.api.members.tier;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.tier.TierEvent.MemberSpendReturned;
import io.tillbook.api.members.tier.TierEvent.MemberSpent;
import io.tillbook.api.members.tier.TierEvent.StandingTakenOver;
import io.tillbook.api.members.tier.TierEvent.TierChanged;
import io.tillbook.api.members.tier.TierPlan.Held;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the standing of a member, as events in their order, and the standing after them. Reviews that are due
 * are done with whatever comes first, so what is recorded does not depend on when the server gets to them.
 *
 * @param standing after the events
 * @param events what has happened so far
 */
public record TierReckoning(MemberId member, TierPlan plan, TierStanding standing, List<TierEvent.OfMember> events) {
    /** Takes a copy. */
    public TierReckoning {
        events = List.copyOf(events);
    }

    /** Nothing has happened. */
    public static TierReckoning of(MemberId member, TierPlan plan, TierStanding standing) {
        return new TierReckoning(member, plan, standing, List.of());
    }

    /**
     * After a sale. One that comes late counts as if it had come in time, as far as the reviews since are not done.
     *
     * @param today the day on which the sale becomes known
     */
    public TierReckoning after(MemberSpent spent, LocalDate today) {
        TierReckoning counted = reviewed(spent.day()).and(spent);
        Optional<Held> raised = plan.raised(counted.standing, spent.day(), today);
        OffsetDateTime at = spent.soldAt();
        return raised
                .map(held -> counted
                        .and(new TierChanged(member, counted.standing.tier(), held.tier(), held.until(), null,
                                TierCause.SPENT, at, spent.sale(), null, null)))
                .orElse(counted)
                .reviewed(today);
    }

    /** After goods came back. */
    public TierReckoning after(MemberSpendReturned back, OffsetDateTime returnedAt) {
        LocalDate day = returnedAt.toLocalDate();
        TierReckoning left = reviewed(day).and(back);
        if (!plan.revokes(left.standing, back.sale(), day)) {
            return left;
        }
        Held held = plan.revoked(left.standing, day).orElse(null);
        return left.and(
                new TierChanged(member, left.standing.tier(), tier(held), until(held), dueOn(held), TierCause.RETURNED,
                        returnedAt, back.sale(), null, null));
    }

    /**
     * After another member was merged into this one: it has the higher tier of both, and what both have spent counts.
     *
     * @param other the standing of the other one
     */
    public TierReckoning after(StandingTakenOver over, TierStanding other, OffsetDateTime at) {
        LocalDate day = at.toLocalDate();
        TierReckoning sum = reviewed(day).and(over);
        Held own = sum.standing.term().map(Held::of).orElse(null);
        Held best = higher(higher(own, plan.on(day, other).term().map(Held::of).orElse(null)),
                plan.reachedBy(sum.standing.spend().countingOn(day))
                        .map(tier -> Held.of(tier.name(), TierPlan.termFrom(day)))
                        .orElse(null));
        return best == null || best.equals(own) ? sum
                : sum.and(
                        new TierChanged(member, tier(own), best.tier(), best.until(), best.dueOn(), TierCause.MERGED,
                                at, null, null,
                                null));
    }

    /** After this member was merged into another one, who has the tier now. */
    public TierReckoning left(OffsetDateTime at) {
        return standing.tier() == null ? this
                : and(new TierChanged(member, standing.tier(), null, null, null, TierCause.MERGED, at, null, null,
                        null));
    }

    /** After all reviews that are due before a day. */
    public TierReckoning reviewed(LocalDate day) {
        TierReckoning settled = this;
        for (Optional<TierTerm> over = standing.over(day); over.isPresent(); over = settled.standing.over(day)) {
            settled = settled.and(settled.review(over.get()));
        }
        return settled;
    }

    private TierChanged review(TierTerm over) {
        Held held = plan.reviewed(standing, over).orElse(null);
        OffsetDateTime midnight = over.until().plusDays(1).atStartOfDay(plan.zone()).toOffsetDateTime();
        return new TierChanged(member, over.tier(), tier(held), until(held), dueOn(held), TierCause.REVIEWED, midnight,
                null, null,
                null);
    }

    /** The higher tier; of the same one, what is due later: a term that has its grace still to come before a grace. */
    private @Nullable Held higher(@Nullable Held one, @Nullable Held other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        int difference = plan.rank(one.tier()) - plan.rank(other.tier());
        boolean isFirst = difference == 0 ? !one.due().isBefore(other.due()) : difference > 0;
        return isFirst ? one : other;
    }

    private TierReckoning and(TierEvent.OfMember event) {
        List<TierEvent.OfMember> all = new ArrayList<>(events);
        all.add(event);
        return new TierReckoning(member, plan, standing.after(event), all);
    }

    private static @Nullable String tier(@Nullable Held held) {
        return held == null ? null : held.tier();
    }

    private static @Nullable LocalDate dueOn(@Nullable Held held) {
        return held == null ? null : held.dueOn();
    }

    private static @Nullable LocalDate until(@Nullable Held held) {
        return held == null ? null : held.until();
    }
}
