package io.tillbook.query.members.standing;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Sealed;
import io.tillbook.api.members.standing.MemberStanding;
import io.tillbook.api.members.tier.TierPlan;
import io.tillbook.api.members.tier.TierTerm;
import io.tillbook.api.pricing.basket.MemberFacts;
import io.tillbook.query.sight.Placed;
import io.tillbook.query.sight.Sight;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a member stands.
 *
 * @param location where they were registered; null where it was nowhere
 * @param registeredOn since when
 * @param mergedInto who they are now; null where they are themselves
 * @param mergedAt since when they are
 * @param boughtBefore whether they were a customer before they were registered
 * @param erased whether their data were erased
 * @param tags what staff put to them
 * @param birthday when they were born, sealed; null where that is not known
 * @param lastVisitOn the day of their latest sale; null where there was none
 * @param standing what they have spent, and what came of it
 * @param tier the tier as it was recorded; null for none, and for who is no member by themselves
 * @param reviewAfter the last day of the tier, for who waits for a review; null where nothing is to be reviewed
 */
record StandingView(MemberId member, @Nullable LocationId location, @Nullable LocalDate registeredOn,
        @Nullable MemberId mergedInto, @Nullable Instant mergedAt, boolean boughtBefore, boolean erased,
        List<String> tags, @Nullable Sealed birthday,
        @Nullable LocalDate lastVisitOn,
        MemberStanding standing, @Nullable String tier, @Nullable LocalDate reviewAfter) implements Placed {
    /** Copies the list. */
    StandingView {
        tags = List.copyOf(tags);
    }

    static StandingView of(MemberId member) {
        return new StandingView(member, null, null, null, null, false, false, List.of(), null, null,
                MemberStanding.NONE, null,
                null);
    }

    @Override
    public boolean isSeenBy(Sight sight) {
        return sight.sees(location);
    }

    /** Whether they are a member by themselves. */
    boolean isActive() {
        return registeredOn != null && mergedInto == null && !erased;
    }

    /**
     * What prices are told of a member: whoever was merged since is told of as before.
     *
     * @param followed the member, and those who they were merged into, in this order
     * @param pricedAt the moment whose prices hold, by the clock of the store
     * @param paidAt when it is paid
     */
    static MemberFacts facts(List<StandingView> followed, ZonedDateTime pricedAt, Instant paidAt, TierPlan plan) {
        return then(followed, pricedAt.toInstant()).standing()
                .facts(pricedAt, then(followed, paidAt).hasBought(paidAt), plan);
    }

    private static StandingView then(List<StandingView> followed, Instant moment) {
        return followed.stream()
                .filter(each -> each.mergedAt() == null || !each.mergedAt().isBefore(moment))
                .findFirst()
                .orElseGet(followed::getLast);
    }

    StandingView registered(@Nullable LocationId at, LocalDate day) {
        return new StandingView(member, at, day, mergedInto, mergedAt, boughtBefore, erased, tags, birthday,
                lastVisitOn, standing, tier,
                reviewAfter);
    }

    StandingView merged(MemberId into, Instant moment) {
        return new StandingView(member, location, registeredOn, into, moment, boughtBefore, erased, tags, birthday,
                lastVisitOn, standing, null, null);
    }

    /** With whether they were a customer before; who was once, was one. */
    StandingView before(@Nullable Boolean told) {
        return new StandingView(member, location, registeredOn, mergedInto, mergedAt,
                boughtBefore || Boolean.TRUE.equals(told), erased, tags, birthday, lastVisitOn, standing, tier,
                reviewAfter);
    }

    private boolean hasBought(Instant moment) {
        return boughtBefore || standing.tiers().hasBoughtBefore(moment);
    }

    StandingView erasing() {
        return new StandingView(member, location, registeredOn, mergedInto, mergedAt, boughtBefore, true, List.of(),
                null, lastVisitOn, standing, null, null);
    }

    StandingView tagged(Collection<String> added, Collection<String> removed) {
        List<String> all =
                Stream.concat(tags.stream().filter(tag -> !removed.contains(tag)), added.stream()).distinct().toList();
        return new StandingView(member, location, registeredOn, mergedInto, mergedAt, boughtBefore, erased, all,
                birthday, lastVisitOn,
                standing, tier,
                reviewAfter);
    }

    StandingView born(@Nullable Sealed day) {
        return new StandingView(member, location, registeredOn, mergedInto, mergedAt, boughtBefore, erased, tags, day,
                lastVisitOn, standing,
                tier, reviewAfter);
    }

    StandingView visited(LocalDate day) {
        LocalDate last = lastVisitOn == null || day.isAfter(lastVisitOn) ? day : lastVisitOn;
        return new StandingView(member, location, registeredOn, mergedInto, mergedAt, boughtBefore, erased, tags,
                birthday, last, standing,
                tier,
                reviewAfter);
    }

    StandingView standing(UnaryOperator<MemberStanding> change) {
        MemberStanding next = change.apply(standing);
        LocalDate until = next.tiers().term().map(TierTerm::until).orElse(null);
        return new StandingView(member, location, registeredOn, mergedInto, mergedAt, boughtBefore, erased, tags,
                birthday, lastVisitOn, next, isActive() ? next.tiers().tier() : null, isActive() ? until : null);
    }
}
