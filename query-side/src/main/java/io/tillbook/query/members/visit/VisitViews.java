package io.tillbook.query.members.visit;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Visits of members in the database. */
final class VisitViews {
    private static final String MEMBER = "member";
    private static final String PART = "part";
    private static final String LOCATION = "location";
    private static final ViewDefinition<MemberVisitsView> VISITS = new ViewDefinition<>("memberVisits",
            MemberVisitsView.class, Whereabouts.at(LOCATION, MemberVisitsView::location),
            List.of(Indexes.ascending(MEMBER, LOCATION), Indexes.ascending(PART, LOCATION)));

    private final MongoViews<MemberVisitsView> visits;

    VisitViews(ViewDatabase database) {
        this.visits = database.views(VISITS);
    }

    MongoViews<MemberVisitsView> visits() {
        return visits;
    }

    /** The visits of a person by all their ids, at most at so many locations. */
    List<MemberVisitsView> of(Collection<MemberId> ids, int limit) {
        Document ofThem = new Document(MEMBER, new Document("$in", ids.stream().map(MemberId::value).toList()));
        return visits.find(ofThem, Sorts.ascending(MEMBER, LOCATION), limit)
                .stream()
                .map(StoredView::view)
                .toList();
    }

    /** Hands over the visits of a part of the members, at one location or at all. */
    void each(int part, @Nullable LocationId location, Consumer<MemberVisitsView> consumer) {
        Document filter = new Document(PART, part);
        visits.each(location == null ? filter : filter.append(LOCATION, location.value()))
                .forEach(found -> consumer.accept(found.view()));
    }
}
