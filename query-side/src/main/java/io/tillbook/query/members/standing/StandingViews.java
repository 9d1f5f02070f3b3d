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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How members stand, in the database. Whoever may find members finds those of the chain. */
final class StandingViews {
    private static final String KEY = "_id";
    private static final String TIER = "tier";
    private static final String REVIEW = "reviewAfter";
    private static final String MEMBER = "member";
    private static final String POSITION = "position";
    private static final String SEGMENT = "segment";
    private static final int MOST_REDIRECTS = 8;
    private static final ViewDefinition<StandingView> STANDINGS = new ViewDefinition<>("memberStandings",
            StandingView.class, Whereabouts.shared(), List.of(Indexes.ascending(TIER, KEY), Indexes.ascending(REVIEW)));
    private static final ViewDefinition<TierChangeView> CHANGES = new ViewDefinition<>("tierChanges",
            TierChangeView.class, new Whereabouts.PartOf<>(STANDINGS.name()),
            List.of(Indexes.compoundIndex(Indexes.ascending(MEMBER), Indexes.descending(POSITION))));
    private static final ViewDefinition<SegmentPlaceView> PLACES = new ViewDefinition<>("segmentPlaces",
            SegmentPlaceView.class, new Whereabouts.PartOf<>(STANDINGS.name()),
            List.of(Indexes.ascending(SEGMENT, MEMBER)));
    private static final ViewDefinition<TierCountView> COUNTS =
            new ViewDefinition<>("tierCounts", TierCountView.class, Whereabouts.shared(), List.of());
    private static final ViewDefinition<StandingPlanView> PLANS =
            new ViewDefinition<>("standingPlans", StandingPlanView.class, Whereabouts.shared(), List.of());

    private final MongoViews<StandingView> standings;
    private final MongoViews<TierChangeView> changes;
    private final MongoViews<SegmentPlaceView> places;
    private final MongoViews<TierCountView> counts;
    private final MongoViews<StandingPlanView> plans;

    StandingViews(ViewDatabase database) {
        this.standings = database.views(STANDINGS);
        this.changes = database.views(CHANGES);
        this.places = database.views(PLACES);
        this.counts = database.views(COUNTS);
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

    MongoViews<TierCountView> counts() {
        return counts;
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

    /** Changes of a member's tier, the latest first, before a position. */
    List<StoredView<TierChangeView>> changes(MemberId member, @Nullable Long before, int limit) {
        Document filter = new Document(MEMBER, member.value());
        if (before != null) {
            filter.append(POSITION, new Document("$lt", before));
        }
        return changes.find(filter, Sorts.descending(POSITION), limit);
    }

    /** How many members a tier has. */
    long members(String tier) {
        StoredView<TierCountView> found = counts.get(tier);
        return found == null ? 0 : found.view().members();
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

    /** Members whose tier is to be reviewed on a day, those first who have waited for longest. */
    List<StoredView<StandingView>> due(LocalDate today, int limit) {
        Document bounds = new Document("$gt", "").append("$lt", today.toString());
        return standings.find(new Document(REVIEW, bounds), Sorts.ascending(REVIEW), limit);
    }
}
