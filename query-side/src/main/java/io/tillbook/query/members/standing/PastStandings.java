package io.tillbook.query.members.standing;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.tier.TierEvent.TiersDefined;
import io.tillbook.api.members.tier.TierPlan;
import io.tillbook.api.pricing.basket.MemberFacts;
import io.tillbook.query.checkout.PastMembers;
import io.tillbook.query.kernel.EventLog;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * How members stood, folded from their streams. Those who were asked for last are kept, so that a further purchase
 * reads what is new since the one before.
 */
final class PastStandings implements PastMembers {
    /** Most members who are kept: memory is as small as that. */
    static final int MOST_KEPT = 10_000;

    private final EventLog log;
    private final int mostKept;
    private final SequencedMap<MemberId, PastMember> kept = new LinkedHashMap<>();
    private final ReadOn planChanges = new ReadOn("tierplan");
    private final TreeMap<Long, TierPlan> plans = new TreeMap<>();

    PastStandings(EventLog log) {
        this(log, MOST_KEPT);
    }

    PastStandings(EventLog log, int mostKept) {
        this.log = log;
        this.mostKept = mostKept;
    }

    @Override
    public Optional<MemberFacts> facts(MemberId member, ZonedDateTime pricedAt, Instant paidAt, long position) {
        List<StandingView> followed = followed(member, position).stream().map(PastMember::view).toList();
        return followed.getLast().isActive()
                ? Optional.of(StandingView.facts(followed, pricedAt, paidAt, plan(position)))
                : Optional.empty();
    }

    @Override
    public Set<MemberId> ids(MemberId member, long position) {
        Set<MemberId> ids = new LinkedHashSet<>(Set.of(member));
        List<MemberId> more = new ArrayList<>(List.of(followed(member, position).getLast().view().member()));
        while (!more.isEmpty()) {
            MemberId next = more.removeLast();
            ids.add(next);
            more.addAll(at(next, position).absorbed());
        }
        return ids;
    }

    /** A member, and those who they had been merged into, in this order. */
    private List<PastMember> followed(MemberId member, long position) {
        List<PastMember> followed = new ArrayList<>();
        MemberId next = member;
        while (next != null && followed.size() <= StandingViews.MOST_REDIRECTS) {
            PastMember past = at(next, position);
            followed.add(past);
            next = past.view().mergedInto();
        }
        return followed;
    }

    private PastMember at(MemberId member, long position) {
        PastMember known = kept.remove(member);
        PastMember past = known == null || !known.canTell(position) ? new PastMember(member) : known;
        past.to(position, log);
        kept.putLast(member, past);
        if (kept.size() > mostKept) {
            kept.pollFirstEntry();
        }
        return past;
    }

    private TierPlan plan(long position) {
        planChanges.to(position, log, event -> {
            if (event.event() instanceof TiersDefined defined) {
                plans.put(event.position(), defined.plan());
            }
        });
        Map.Entry<Long, TierPlan> known = plans.floorEntry(position);
        return known == null ? TierPlan.NONE : known.getValue();
    }
}
