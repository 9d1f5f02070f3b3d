package io.tillbook.query.members.standing;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.birthday.BirthdayPlan;
import io.tillbook.api.members.segment.SegmentEvent.SegmentDefined;
import io.tillbook.api.members.segment.SegmentId;
import io.tillbook.api.members.tier.Tier;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.LookThrough.Part;
import io.tillbook.query.graphql.LookThrough;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.members.MemberView;
import io.tillbook.query.sight.Sight;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers questions about tiers, segments, birthdays, and how members stand. */
@Controller
final class StandingQueries {
    private final StandingViews views;
    private final InstantSource clock;

    StandingQueries(StandingViews views, InstantSource clock) {
        this.views = views;
        this.clock = clock;
    }

    /** A tier as it is shown. */
    record ShownTier(String name, @Nullable Long spendMinor, @Nullable Integer receipts,
            @Nullable String privileges) {}

    /** The tiers of the chain as they are shown. */
    record ShownTiers(int version, List<ShownTier> tiers, boolean oneDown, String onReturn, int returnWindowDays,
            int graceDays, String zone) {}

    @QueryMapping
    ShownTiers tiers() {
        StandingPlanView plan = views.plan();
        return new ShownTiers(plan.tierVersion(), plan.tiers().tiers().stream().map(StandingQueries::shown).toList(),
                plan.tiers().isOneDown(), plan.tiers().returns().name(), plan.tiers().returnDays(),
                plan.tiers().daysOfGrace(),
                plan.tiers().zone().getId());
    }

    /** Members are counted for who asks for them. */
    @SchemaMapping(typeName = "Tier")
    long members(ShownTier tier) {
        return views.members(tier.name());
    }

    private static ShownTier shown(Tier tier) {
        return new ShownTier(tier.name(), tier.spendMinor() == null ? null : tier.spendMinor().minor(),
                tier.receipts(), tier.privileges());
    }

    @QueryMapping
    List<SegmentDefined> segments() {
        return views.plan().segments().all();
    }

    @QueryMapping
    @Nullable
    BirthdayPlan birthdayGreetings() {
        return views.plan().birthdays();
    }

    @SchemaMapping(typeName = "Member", field = "standing")
    @Nullable
    ShownStanding standing(MemberView member) {
        return views.standing(member.id()).map(this::shown).orElse(null);
    }

    private ShownStanding shown(StandingView view) {
        StandingPlanView plan = views.plan();
        return ShownStanding.of(view, plan.tiers(), LocalDate.ofInstant(clock.instant(), plan.tiers().zone()));
    }

    @QueryMapping
    Connection<TierChangeView> tierHistory(@Argument String member, @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        MemberId id = BadArgument.parse("member", member, MemberId::new);
        return Connection.of(page, views.changes(views.ids(id), page.afterNumber(), page.limit()),
                found -> Long.toString(found.view().place()), StoredView::view);
    }

    @QueryMapping
    Connection<ShownStanding> memberStandings(@Argument @Nullable String tier, @Argument @Nullable String segment,
            @Argument @Nullable Integer first, @Argument @Nullable String after) {
        SegmentId in = BadArgument.parseIfGiven("segment", segment, SegmentId::new);
        PageRequest page = PageRequest.of(first, after);
        return LookThrough.page(page, from -> part(tier, in, from, page.limit()), StoredView::key,
                found -> shown(found.view()));
    }

    private Part<StoredView<StandingView>> part(@Nullable String tier, @Nullable SegmentId segment,
            @Nullable String after, int limit) {
        List<StoredView<StandingView>> part =
                segment == null ? views.after(after, tier, limit) : views.in(segment, after, limit);
        return new Part<>(part.stream().filter(found -> isListed(found.view(), tier)).toList(), part.size(),
                part.size() < limit ? null : part.getLast().key());
    }

    private static boolean isListed(StandingView view, @Nullable String tier) {
        return view.isActive() && view.isSeenBy(Sight.current()) && (tier == null || Objects.equals(tier, view.tier()));
    }
}
