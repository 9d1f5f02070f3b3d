package io.tillbook.query.members.standing;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.segment.SegmentId;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How members stand, in the database. Whoever may find members finds those of the chain. */
final class StandingViews {
    /** How many mergers in a row are followed from an old id to the member of now. */
    static final int MOST_REDIRECTS = 8;
    private static final String KEY = "_id";
    private static final String TIER = "tier";
    private static final String REVIEW = "reviewAfter";
    private static final String REGISTERED = "registeredOn";
    private static final String MEMBER = "member";
    private static final String PLACE = "place";
    private static final String SEGMENT = "segment";
    private static final int AT_ONCE = 1_000;
    private static final ViewDefinition<StandingView> STANDINGS = new ViewDefinition<>("memberStandings",
            StandingView.class, Whereabouts.shared(),
            List.of(Indexes.ascending(TIER, KEY), Indexes.ascending(REVIEW), Indexes.ascending(REGISTERED)));
    private static final ViewDefinition<TierChangeView> CHANGES = new ViewDefinition<>("tierChanges",
            TierChangeView.class, new Whereabouts.PartOf<>(STANDINGS.name()),
            List.of(Indexes.compoundIndex(Indexes.ascending(MEMBER), Indexes.descending(PLACE))));
    private static final ViewDefinition<SegmentPlaceView> PLACES = new ViewDefinition<>("segmentPlaces",
            SegmentPlaceView.class, new Whereabouts.PartOf<>(STANDINGS.name()),
            List.of(Indexes.ascending(SEGMENT, MEMBER)));
    private static final ViewDefinition<StandingPlanView> PLANS =
            new ViewDefinition<>("standingPlans", StandingPlanView.class, Whereabouts.shared(), List.of());

    private final MongoViews<StandingView> standings;
    private final MongoViews<TierChangeView> changes;
    private final MongoViews<SegmentPlaceView> places;
    private final MongoViews<StandingPlanView> plans;

    StandingViews(ViewDatabase database) {
        this.standings = database.views(STANDINGS);
        this.changes = database.views(CHANGES);
        this.places = database.views(PLACES);
        this.plans = database.views(PLANS);
    }

    MongoViews<StandingView> standings() {
        return standings;
    }

    MongoViews<TierChangeView> changes() {
        return changes;
    }

    MongoViews<SegmentPlaceView> places() {
        return places;
    }

    MongoViews<StandingPlanView> plans() {
        return plans;
    }

    /** What the chain has decided. */
    StandingPlanView plan() {
        StoredView<StandingPlanView> found = plans.get(StandingPlanView.KEY);
        return found == null ? StandingPlanView.NONE : found.view();
    }

    /** How a member stands, or who they are by now. */
    Optional<StandingView> standing(MemberId member) {
        List<StandingView> followed = followed(member);
        return followed.isEmpty() ? Optional.empty() : Optional.of(followed.getLast());
    }

    /** The ids that an id has led to, itself first. */
    List<MemberId> ids(MemberId member) {
        List<MemberId> known = followed(member).stream().map(StandingView::member).toList();
        return known.isEmpty() ? List.of(member) : known;
    }

    /** A member, and those who they were merged into, in this order; none where nobody is known. */
    List<StandingView> followed(MemberId member) {
        List<StandingView> followed = new ArrayList<>();
        MemberId next = member;
        while (next != null && followed.size() <= MOST_REDIRECTS) {
            StoredView<StandingView> found = standings.get(next.value());
            if (found == null) {
                break;
            }
            followed.add(found.view());
            next = found.view().mergedInto();
        }
        return followed;
    }

    /** Changes of the tiers of some ids of a member, the latest first, before a place. */
    List<StoredView<TierChangeView>> changes(List<MemberId> ids, @Nullable Long before, int limit) {
        Document filter = new Document(MEMBER, new Document("$in", ids.stream().map(MemberId::value).toList()));
        if (before != null) {
            filter.append(PLACE, new Document("$lt", before));
        }
        return changes.find(filter, Sorts.descending(PLACE), limit);
    }

    /** How many members a tier has, as it was recorded. */
    long members(String tier) {
        return standings.count(new Document(TIER, tier));
    }

    /** The tiers of some members, as they were recorded; without those who have none. */
    Map<MemberId, String> tiers(List<MemberId> members) {
        Map<MemberId, String> found = new HashMap<>();
        for (int from = 0; from < members.size(); from += AT_ONCE) {
            List<MemberId> some = members.subList(from, Math.min(from + AT_ONCE, members.size()));
            standings.load(some.stream().map(MemberId::value).toList()).values().forEach(each -> {
                String tier = each.view().tier();
                if (tier != null) {
                    found.put(each.view().member(), tier);
                }
            });
        }
        return found;
    }

    /** How some members stand, under these ids. */
    Stream<StandingView> all(Collection<MemberId> members) {
        return standings.load(members.stream().map(MemberId::value).toList()).values().stream().map(StoredView::view);
    }

    /** Hands over those who were registered on days from one to another, both included. */
    void eachRegistered(LocalDate from, LocalDate to, Consumer<StandingView> consumer) {
        standings.each(new Document(REGISTERED,
                new Document("$gte", from.toString()).append("$lte", to.toString())))
                .forEach(found -> consumer.accept(found.view()));
    }

    /** Members after an id, in the order of their ids; of a tier where one is named. */
    List<StoredView<StandingView>> after(@Nullable String after, @Nullable String tier, int limit) {
        Document filter = tier == null ? new Document() : new Document(TIER, tier);
        if (after != null) {
            filter.append(KEY, new Document("$gt", after));
        }
        return standings.find(filter, Sorts.ascending(KEY), limit);
    }

    /** Members of a segment after an id, in the order of their ids. */
    List<StoredView<StandingView>> in(SegmentId segment, @Nullable String after, int limit) {
        Document filter = new Document(SEGMENT, segment.value());
        if (after != null) {
            filter.append(MEMBER, new Document("$gt", after));
        }
        List<String> found = places.find(filter, Sorts.ascending(MEMBER), limit)
                .stream()
                .map(each -> each.view().member().value())
                .toList();
        Map<String, StoredView<StandingView>> known = standings.load(found);
        return found.stream().flatMap(id -> Stream.ofNullable(known.get(id))).toList();
    }

    /** Whether any member is in a segment. */
    boolean isAnybodyInSegment() {
        // Whoever has left has no such field; the lower bound keeps them out in any database.
        return !places.find(new Document(SEGMENT, new Document("$gt", "")), Sorts.ascending(SEGMENT), 1).isEmpty();
    }

    /** Members whose tier is to be reviewed on a day, those first who have waited for longest. */
    List<StoredView<StandingView>> due(LocalDate today, int limit) {
        Document bounds = new Document("$gt", "").append("$lt", today.toString());
        return standings.find(new Document(REVIEW, bounds), Sorts.ascending(REVIEW), limit);
    }
}
