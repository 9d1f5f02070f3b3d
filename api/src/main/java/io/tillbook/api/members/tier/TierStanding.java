package io.tillbook.api.members.tier;

import io.tillbook.api.members.tier.TierEvent.MemberSpendReturned;
import io.tillbook.api.members.tier.TierEvent.MemberSpent;
import io.tillbook.api.members.tier.TierEvent.StandingTakenOver;
import io.tillbook.api.members.tier.TierEvent.TierChanged;
import io.tillbook.api.members.tier.TierPlan.Held;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a member stands with the chain.
 *
 * @param spend what the member has spent
 * @param terms the tiers that the member has come into, the highest last; those below it count again where it is
 *     revoked
 * @param past which tier the member had since when, the latest last; at most {@link #MOST_PAST}
 * @param firstBoughtAt when the member bought for the first time; null where that is still to come
 */
public record TierStanding(SpendByMonth spend, List<TierTerm> terms, List<PastTier> past,
        @Nullable OffsetDateTime firstBoughtAt) {
    /** Of somebody who has bought nothing. */
    public static final TierStanding NONE = new TierStanding(SpendByMonth.NONE, List.of(), List.of(), null);
    /** How many changes are kept, for sales that come late. */
    public static final int MOST_PAST = 12;

    /** Takes copies. */
    public TierStanding {
        terms = List.copyOf(terms);
        past = List.copyOf(past);
    }

    /** The highest tier, and for how long. */
    public Optional<TierTerm> term() {
        return terms.isEmpty() ? Optional.empty() : Optional.of(terms.getLast());
    }

    /** The name of the highest tier; null for none. */
    public @Nullable String tier() {
        return term().map(TierTerm::tier).orElse(null);
    }

    /** The highest tier where its time is over on a day. */
    public Optional<TierTerm> over(LocalDate day) {
        return term().filter(term -> term.isOver(day));
    }

    /**
     * The tier of a member at a moment that may be in the past. A sale leads to a tier after its moment: it is not a
     * member's of that tier itself.
     *
     * @param plan by which reviews are done that are still to come
     * @param day the day of the moment, where the member buys
     */
    public @Nullable String tierAt(Instant moment, LocalDate day, TierPlan plan) {
        if (past.isEmpty() || past.getLast().from().toInstant().isBefore(moment)) {
            return plan.on(day, this).tier();
        }
        return past.stream()
                .filter(each -> each.from().toInstant().isBefore(moment))
                .reduce((_, later) -> later)
                .map(PastTier::tier)
                .orElse(null);
    }

    /** Whether the member has bought something before a moment. */
    public boolean hasBoughtBefore(Instant moment) {
        return firstBoughtAt != null && firstBoughtAt.toInstant().isBefore(moment);
    }

    /** The standing after something happened. */
    public TierStanding after(TierEvent.OfMember event) {
        return switch (event) {
            case MemberSpent spent -> spending(spend.plus(spent.day(), spent.netMinor(), 1), spent.soldAt());
            case MemberSpendReturned back ->
                spending(spend.plus(back.day(), back.netMinor().negated(), -back.receipts()), null);
            case StandingTakenOver over -> spending(spend.plus(over.spend()), over.firstBoughtAt());
            case TierChanged changed -> changed(changed);
        };
    }

    /** The standing after a review that is not recorded. */
    TierStanding reviewed(@Nullable Held held) {
        return with(held == null ? List.of() : List.of(TierTerm.of(held)));
    }

    private TierStanding spending(SpendByMonth after, @Nullable OffsetDateTime boughtAt) {
        boolean isFirst = boughtAt != null && (firstBoughtAt == null || boughtAt.isBefore(firstBoughtAt));
        return new TierStanding(after, terms, past, isFirst ? boughtAt : firstBoughtAt);
    }

    private TierStanding changed(TierChanged event) {
        List<PastTier> all = Stream.concat(past.stream(), Stream.of(new PastTier(event.tier(), from(event)))).toList();
        List<PastTier> kept = all.subList(Math.max(0, all.size() - MOST_PAST), all.size());
        return new TierStanding(spend, terms(event), kept, firstBoughtAt);
    }

    /** A sale that comes late does not change what others were told meanwhile. */
    private OffsetDateTime from(TierChanged event) {
        return past.isEmpty() || event.at().isAfter(past.getLast().from()) ? event.at() : past.getLast().from();
    }

    private List<TierTerm> terms(TierChanged event) {
        LocalDate until = event.until();
        if (event.tier() == null || until == null) {
            return List.of();
        }
        LocalDate day = event.at().toLocalDate();
        return switch (event.cause()) {
            case SPENT -> with(terms, new TierTerm(event.tier(), until, null, event.sale(), day));
            case RETURNED -> revoked(new Held(event.tier(), until, event.dueOn()), terms.getLast());
            case REVIEWED, SET, MERGED -> List.of(TierTerm.of(new Held(event.tier(), until, event.dueOn())));
        };
    }

    /** The terms up to the one that holds again; where none did before, the sale has led to a lower tier. */
    private List<TierTerm> revoked(Held held, TierTerm lost) {
        List<TierTerm> below = terms.subList(0, terms.size() - 1);
        for (int place = 0; place < below.size(); place++) {
            if (Held.of(below.get(place)).equals(held)) {
                return below.subList(0, place + 1);
            }
        }
        // A grace that has begun since then is what holds again, and no sale has led to it.
        return held.dueOn() == null
                ? with(below, new TierTerm(held.tier(), held.until(), null, lost.sale(), lost.soldOn()))
                : List.of(TierTerm.of(held));
    }

    private static List<TierTerm> with(List<TierTerm> before, TierTerm next) {
        return Stream.concat(before.stream(), Stream.of(next)).toList();
    }

    TierStanding with(List<TierTerm> others) {
        return new TierStanding(spend, others, past, firstBoughtAt);
    }
}
