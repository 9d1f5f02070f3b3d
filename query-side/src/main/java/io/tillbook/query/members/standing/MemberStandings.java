package io.tillbook.query.members.standing;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Sealed;
import io.tillbook.api.members.birthday.BirthdayPlan;
import io.tillbook.api.members.birthday.Celebrated;
import io.tillbook.api.members.birthday.LeapDay;
import io.tillbook.api.members.segment.MemberFifths;
import io.tillbook.api.members.segment.SegmentId;
import io.tillbook.api.members.segment.SegmentedMember;
import io.tillbook.api.members.segment.Segments;
import io.tillbook.api.members.tier.TierPlan;
import io.tillbook.api.pricing.basket.MemberFacts;
import io.tillbook.query.checkout.KnownMembers;
import io.tillbook.query.checkout.PastMembers;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.members.ListedStandings;
import io.tillbook.query.members.Persons;
import io.tillbook.query.members.strata.Strata;
import io.tillbook.query.sight.Sight;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How members stand, as far as views have learned of sales. */
public final class MemberStandings implements KnownMembers, ListedStandings {
    /** Name of the group of views. */
    public static final String GROUP = "member-standings";

    private final StandingViews views;
    private final Persons persons;
    private final EventLog log;
    private final Strata strata;

    MemberStandings(StandingViews views, Persons persons, EventLog log, Strata strata) {
        this.views = views;
        this.persons = persons;
        this.log = log;
        this.strata = strata;
    }

    @Override
    public Optional<MemberFacts> facts(MemberId member, ZonedDateTime pricedAt, Instant paidAt) {
        return reading().facts(member, pricedAt, paidAt);
    }

    /** How members stand, each of them and the tiers of the chain read once. For one thread. */
    private final class Reading implements KnownMembers {
        private final Map<MemberId, List<StandingView>> known = new HashMap<>();
        private @Nullable TierPlan tiers;

        @Override
        public Optional<MemberFacts> facts(MemberId member, ZonedDateTime pricedAt, Instant paidAt) {
            List<StandingView> followed = known.computeIfAbsent(member, views::followed);
            return followed.isEmpty() || !followed.getLast().isActive() ? Optional.empty()
                    : Optional.of(StandingView.facts(followed, pricedAt, paidAt, tiers()));
        }

        @Override
        public Set<MemberId> ids(MemberId member) {
            return MemberStandings.this.ids(member);
        }

        @Override
        public KnownMembers reading() {
            return new Reading();
        }

        @Override
        public PastMembers past() {
            return MemberStandings.this.past();
        }

        private TierPlan tiers() {
            TierPlan plan = tiers;
            if (plan == null) {
                plan = views.plan().tiers();
                tiers = plan;
            }
            return plan;
        }
    }

    @Override
    public Set<MemberId> ids(MemberId member) {
        return Stream.concat(Stream.of(member), persons.ids(member).stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public KnownMembers reading() {
        return new Reading();
    }

    @Override
    public PastMembers past() {
        return new PastStandings(log);
    }

    @Override
    public List<MemberId> after(Wanted wanted, @Nullable String after, int limit) {
        SegmentId segment = wanted.segment();
        List<StoredView<StandingView>> found =
                segment == null ? views.after(after, wanted.tier(), limit) : views.in(segment, after, limit);
        return found.stream().map(each -> each.view().member()).toList();
    }

    @Override
    public Set<MemberId> among(Collection<MemberId> members, Wanted wanted) {
        return views.all(members)
                .filter(each -> each.isActive()
                        && (wanted.tier() == null || wanted.tier().equals(each.tier()))
                        && (wanted.segment() == null
                                || each.standing().segments().current().contains(wanted.segment())))
                .map(StandingView::member)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public LeapDay leapDay() {
        return birthdays().map(BirthdayPlan::leapDay).orElse(LeapDay.FEB_28);
    }

    /** The tiers of the chain. */
    public TierPlan tiers() {
        return views.plan().tiers();
    }

    /** The tiers of members who are themselves, as they were recorded; without those who have none. */
    public Map<MemberId, String> tiers(List<MemberId> members) {
        return views.tiers(members);
    }

    /**
     * Hands over the tiers of those who were registered on days from one to another, both included, where whoever asks
     * may see that; at one location or at all. The tier is what they have now, as it was recorded: null for none, and
     * for who is not a member any more by themselves.
     */
    public void eachRegistered(LocalDate from, LocalDate to, @Nullable LocationId location,
            Consumer<@Nullable String> tier) {
        Sight sight = Sight.current();
        views.eachRegistered(from, to, member -> {
            if (member.isSeenBy(sight) && (location == null || location.equals(member.location()))) {
                tier.accept(member.tier());
            }
        });
    }

    /** The segments of the chain. */
    public Segments segments() {
        return views.plan().segments();
    }

    /** Whether it is recorded of any member that they are in a segment. */
    public boolean isAnybodyInSegment() {
        return views.isAnybodyInSegment();
    }

    /** How birthdays are celebrated; empty where they are not. */
    public Optional<BirthdayPlan> birthdays() {
        return Optional.ofNullable(views.plan().birthdays());
    }

    /**
     * A member whose tier is to be reviewed.
     *
     * @param until the last day of the tier
     */
    public record DueReview(MemberId member, LocalDate until) {}

    /** Members whose tier is to be reviewed on a day, at most so many. */
    public List<DueReview> due(LocalDate today, int most) {
        return views.due(today, most)
                .stream()
                .map(StoredView::view)
                .map(each -> new DueReview(each.member(), Objects.requireNonNull(each.reviewAfter())))
                .toList();
    }

    /**
     * A member, as who looks at all of them needs it.
     *
     * @param key what comes after it in the order in which these are told
     * @param position of the last event that is known of them
     * @param recorded in which segments they are, as it was recorded
     * @param found in which segments they are
     * @param birthday when they were born, sealed; null where that is not known
     * @param celebrated the birthdays for which they were greeted
     */
    public record StoodMember(String key, long position, MemberId member, List<SegmentId> recorded,
            List<SegmentId> found, @Nullable Sealed birthday, Celebrated celebrated) {
        /** Whether they are in other segments than was recorded. */
        public boolean isInOthers() {
            return !recorded.equals(found);
        }

        /** Whether they were greeted for the birthday of a year. */
        public boolean isGreeted(int year) {
            return celebrated.isGreeted(year);
        }
    }

    /** For who looks at all members. */
    @FunctionalInterface
    public interface Look {
        /** The next ones in the order of their ids, after one of them; fewer than so many where there are no more. */
        List<StoodMember> after(@Nullable String after, int limit);
    }

    /**
     * A look at all members as they are on a day, by what the chain has decided when it begins. Of who is not a member
     * any more nothing has changed.
     */
    public Look look(LocalDate today) {
        StandingPlanView plan = views.plan();
        Strata.Look fifths = plan.segments().askForFifths() ? strata.look() : Strata.Look.NONE;
        return (after, limit) -> stood(views.after(after, null, limit), plan, fifths, today);
    }

    private static List<StoodMember> stood(List<StoredView<StandingView>> page, StandingPlanView plan,
            Strata.Look look, LocalDate today) {
        Map<MemberId, MemberFifths> fifths =
                look.of(page.stream().map(StoredView::view).map(StandingView::member).toList());
        return page.stream().map(each -> stood(each, plan, fifths.get(each.view().member()), today)).toList();
    }

    private static StoodMember stood(StoredView<StandingView> stored, StandingPlanView plan,
            @Nullable MemberFifths fifths, LocalDate today) {
        StandingView view = stored.view();
        List<SegmentId> recorded = view.standing().segments().current();
        return new StoodMember(stored.key(), stored.position(), view.member(), recorded,
                view.isActive() ? plan.segments().of(told(view, plan, fifths, today)) : recorded,
                view.isActive() ? view.birthday() : null, view.standing().birthdays());
    }

    private static SegmentedMember told(StandingView view, StandingPlanView plan,
            @Nullable MemberFifths fifths, LocalDate today) {
        return new SegmentedMember(today, plan.tiers().on(today, view.standing().tiers()).tier(),
                view.standing().tiers().spend().countingOn(today), view.lastVisitOn(), view.registeredOn(),
                Set.copyOf(view.tags()), fifths);
    }
}
